package se.datatorg.catalog.ledger;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;

/** Sources: which there are, whether they are visited, and what the last good visit saw. */
public final class Sources {
    private static final String COLUMNS =
            "id, publisher, address, kind, every_seconds, priority, state, registered FROM source";

    private final Database database;
    private final Removal removal;

    Sources(Database database, Removal removal) {
        this.database = database;
        this.removal = removal;
    }

    /** Registers a source; false when the id is taken. */
    public boolean add(Source source) {
        return database.write(session -> session.update(
                        "INSERT OR IGNORE INTO source (id, publisher, address, kind, every_seconds, priority, state,"
                                + " registered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        source.id().value(),
                        source.publisher().value(),
                        source.address().toString(),
                        source.kind(),
                        source.every().toSeconds(),
                        source.priority(),
                        source.state().word(),
                        source.registered())
                == 1);
    }

    /** Visits the source no more; what it brought stays public. */
    public void pause(SourceId id) {
        put(id, SourceState.PAUSED);
    }

    /** Visits a paused source again. */
    public void resume(SourceId id) {
        put(id, SourceState.ACTIVE);
    }

    private void put(SourceId id, SourceState state) {
        database.writeOnly(
                session -> session.update("UPDATE source SET state = ? WHERE id = ?", state.word(), id.value()));
    }

    /**
     * Takes a source and all that it brought out of what is public, as one generation.
     *
     * @return the generation; empty when a visit is under way
     */
    public OptionalLong remove(SourceId id) {
        return removal.of(id);
    }

    /** Moves the source to another address; the next visit reads the whole feed. */
    public void move(SourceId id, URI address) {
        database.writeOnly(session -> session.update(
                "UPDATE source SET address = ?, etag = NULL, last_modified = NULL, feed_hash = NULL WHERE id = ?",
                address.toString(),
                id.value()));
    }

    /** All sources ever registered and not removed, by id. */
    public List<Source> list() {
        return listAll().stream()
                .filter(source -> source.state() != SourceState.REMOVED)
                .toList();
    }

    /** All sources ever registered, by id. */
    public List<Source> listAll() {
        return database.read(session -> session.list("SELECT " + COLUMNS + " ORDER BY id", Sources::source));
    }

    /** The source with that id, a removed one too. */
    public Optional<Source> find(SourceId id) {
        return database.read(
                session -> session.find("SELECT " + COLUMNS + " WHERE id = ?", Sources::source, id.value()));
    }

    /** What the newest accepted visit saw: for a conditional request, and to know the same bytes again. */
    public Optional<LastGood> findLastGood(SourceId id) {
        return database.read(session -> session.find(
                "SELECT good_run, etag, last_modified, feed_hash, rules FROM source WHERE id = ? AND good_run NOT NULL",
                row -> new LastGood(
                        row.number(1),
                        new Source.Validators(row.findText(2), row.findText(3)),
                        row.findBytes(4)
                                .map(bytes -> new ContentHash(HexFormat.of().formatHex(bytes))),
                        (int) row.number(5)),
                id.value()));
    }

    /** What the source is called in other tables. */
    static long key(Session session, SourceId source) {
        return session.find("SELECT key FROM source WHERE id = ?", row -> row.number(1), source.value())
                .orElseThrow(() -> new IllegalArgumentException("no such source: " + source));
    }

    private static Source source(Session.Row row) throws SQLException {
        return new Source(
                new SourceId(row.text(1)),
                new PublisherId(row.text(2)),
                URI.create(row.text(3)),
                row.text(4),
                Duration.ofSeconds(row.number(5)),
                (int) row.number(6),
                SourceState.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
                row.time(8));
    }
}
