package se.datatorg.catalog.ledger;

import java.util.Locale;
import java.util.Optional;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;

/** The raw bytes of the last good, the last failed and the held feed of each source. */
public final class RawFeeds {
    private final Database database;

    RawFeeds(Database database) {
        this.database = database;
    }

    static void keep(Session session, long source, RawFeed.What what, RunId run, RawFeed raw) {
        session.update(
                "INSERT INTO raw_feed (source, what, run, pages) VALUES (?1, ?2, ?3, ?4)"
                        + " ON CONFLICT (source, what) DO UPDATE SET run = ?3, pages = ?4",
                source,
                word(what),
                run.number(),
                Packing.packAlone(raw.bytes()));
    }

    /** A feed's bytes as they came, when they are kept and belong to that run. */
    public Optional<RawFeed> find(SourceId source, RawFeed.What what, RunId run) {
        return database.read(session -> session.find(
                "SELECT f.pages FROM raw_feed f JOIN source s ON s.key = f.source"
                        + " WHERE s.id = ? AND f.what = ? AND f.run = ?",
                row -> RawFeed.of(Packing.unpackAlone(row.bytes(1))),
                source.value(),
                word(what),
                run.number()));
    }

    private static String word(RawFeed.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
