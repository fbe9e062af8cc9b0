package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.EntityKind;

/** Versions of entities: which are in force, and which are shown at a generation. */
public final class Versions {
    /** Version v is shown at generation ?1: in force then, and not hidden then. */
    static final String SHOWN_AT = " v.from_gen <= ?1 AND (v.to_gen IS NULL OR v.to_gen > ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.source = v.source AND h.iri = v.iri"
            + " AND h.from_gen <= ?1 AND (h.to_gen IS NULL OR h.to_gen > ?1))";

    /** What a text is unpacked from. */
    static final String TEXT = "c.packed, c.dictionary, c.length";

    private final Database database;
    private final Packing packing;

    Versions(Database database, Packing packing) {
        this.database = database;
        this.packing = packing;
    }

    /** The entities of a source that are in force, by IRI. */
    public Map<String, InForce> inForce(SourceId source) {
        return database.read(session -> session
                .list(
                        "SELECT i.iri, v.kind, c.hash FROM version v JOIN iri i ON i.id = v.iri"
                                + " JOIN content c ON c.id = v.content JOIN source s ON s.key = v.source"
                                + " WHERE s.id = ? AND v.to_gen IS NULL",
                        row -> new InForce(
                                row.text(1),
                                EntityKind.of((int) row.number(2)),
                                new ContentHash(HexFormat.of().formatHex(row.bytes(3)))),
                        source.value())
                .stream()
                .collect(Collectors.toMap(InForce::iri, known -> known)));
    }

    /** Everything shown at the generation, ordered by IRI, handed over one by one. */
    public void eachShown(long generation, Consumer<Shown> taker) {
        database.<Object>read(session -> {
            session.each(
                    "SELECT s.id, i.iri, v.kind, " + TEXT + ", g.at FROM version v JOIN iri i ON i.id = v.iri"
                            + " JOIN content c ON c.id = v.content JOIN source s ON s.key = v.source"
                            + " JOIN generation g ON g.gen = v.from_gen WHERE" + SHOWN_AT + " ORDER BY i.iri, s.id",
                    row -> taker.accept(shown(row)),
                    generation);
            return "";
        });
    }

    /** Everything shown of one source at the generation, ordered by IRI. */
    public List<Shown> listShown(SourceId source, long generation) {
        return database.read(session -> session.list(
                "SELECT s.id, i.iri, v.kind, " + TEXT + ", g.at FROM source s JOIN version v ON v.source = s.key"
                        + " JOIN iri i ON i.id = v.iri JOIN content c ON c.id = v.content"
                        + " JOIN generation g ON g.gen = v.from_gen WHERE s.id = ?2 AND" + SHOWN_AT
                        + " ORDER BY i.iri",
                this::shown,
                generation,
                source.value()));
    }

    /** What the portal shows of one IRI at the generation, whichever source it comes from. */
    public Optional<Shown> findShown(String iri, long generation) {
        return database.read(session -> session.find(
                "SELECT s.id, i.iri, v.kind, " + TEXT + ", g.at FROM iri i JOIN version v ON v.iri = i.id"
                        + " JOIN content c ON c.id = v.content JOIN source s ON s.key = v.source"
                        + " JOIN generation g ON g.gen = v.from_gen WHERE i.iri = ?2 AND" + SHOWN_AT
                        + " ORDER BY s.key",
                this::shown,
                generation,
                iri));
    }

    private Shown shown(Session.Row row) throws SQLException {
        return new Shown(
                new SourceId(row.text(1)),
                row.text(2),
                EntityKind.of((int) row.number(3)),
                packing.unpack(row, 4),
                row.time(7));
    }

    /** What is shown of one IRI, by its key, at the generation. */
    Optional<Event.State> stateOf(Session session, long generation, long iri) {
        return session.find(
                "SELECT s.id, " + TEXT + " FROM version v JOIN content c ON c.id = v.content"
                        + " JOIN source s ON s.key = v.source WHERE v.iri = ?2 AND" + SHOWN_AT + " ORDER BY s.key",
                row -> new Event.State(new SourceId(row.text(1)), packing.unpack(row, 2)),
                generation,
                iri);
    }

    /** Whether any source has the IRI in force, shown or hidden. */
    boolean isInForce(String iri) {
        return database.read(session -> session.number(
                        "SELECT count(*) FROM iri i JOIN version v ON v.iri = i.id WHERE i.iri = ? AND v.to_gen IS NULL",
                        iri))
                > 0;
    }

    /** What was ever shown of the IRI, oldest first. What another source said while it was hidden is nobody's history. */
    List<Stretch> stretches(String iri) {
        return database.read(session -> {
            var hidden = session.list(
                    "SELECT DISTINCT s.id, h.from_gen, h.to_gen FROM iri i JOIN version v ON v.iri = i.id"
                            + " JOIN hidden h ON h.source = v.source AND h.iri = v.iri"
                            + " AND (h.to_gen IS NULL OR h.to_gen > 0) JOIN source s ON s.key = h.source"
                            + " WHERE i.iri = ?",
                    row -> new Stretch.Hidden(new SourceId(row.text(1)), row.number(2), row.findNumber(3)),
                    iri);
            return versionsOf(session, iri).stream()
                    .flatMap(version -> version.shown(hidden))
                    .sorted(Comparator.comparingLong(Stretch::from))
                    .toList();
        });
    }

    private List<Stretch> versionsOf(Session session, String iri) {
        return session.list(
                "SELECT s.id, v.kind, v.from_gen, v.to_gen, " + TEXT + " FROM iri i JOIN version v ON v.iri = i.id"
                        + " JOIN content c ON c.id = v.content JOIN source s ON s.key = v.source"
                        + " WHERE i.iri = ? ORDER BY v.from_gen, v.id",
                row -> new Stretch(
                        new SourceId(row.text(1)),
                        EntityKind.of((int) row.number(2)),
                        row.number(3),
                        row.findNumber(4),
                        packing.unpack(row, 5)),
                iri);
    }
}
