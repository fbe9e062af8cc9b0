package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.EntityKind;

/** Questions about versions: what is in force, what is shown, what changed between generations. */
final class Versions {
    /** Version v is shown at generation ?1: in force then, and not hidden then. */
    private static final String SHOWN_AT = " v.from_gen <= ?1 AND (v.to_gen IS NULL OR v.to_gen > ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.source = v.source AND h.iri = v.iri"
            + " AND h.from_gen <= ?1 AND (h.to_gen IS NULL OR h.to_gen > ?1))";

    /** How many records of a source are in force. */
    private static final String RECORDS = "SELECT count(*) FROM source s JOIN version v ON v.source = s.key"
            + " WHERE s.id = ? AND v.to_gen IS NULL AND v.kind IN (1, 2, 3)";

    private static final String TEXT = "c.packed, c.dictionary, c.length";

    private final Database database;
    private final Packing packing;

    Versions(Database database, Packing packing) {
        this.database = database;
        this.packing = packing;
    }

    Map<String, InForce> inForce(SourceId source) {
        return database.read(session -> session
                .list(
                        "SELECT i.iri, v.kind, c.hash FROM version v JOIN iri i ON i.id = v.iri"
                                + " JOIN content c ON c.id = v.content JOIN source s ON s.key = v.source"
                                + " WHERE s.id = ? AND v.to_gen IS NULL",
                        row -> new InForce(
                                row.text(1),
                                EntityKind.of((int) row.number(2)),
                                new ContentHash(java.util.HexFormat.of().formatHex(row.bytes(3)))),
                        source.value())
                .stream()
                .collect(Collectors.toMap(InForce::iri, known -> known)));
    }

    int countRecords(SourceId source) {
        return Math.toIntExact(database.read(session -> session.number(RECORDS, source.value())));
    }

    int countHiddenRecords(SourceId source) {
        return Math.toIntExact(database.read(session -> session.number(
                RECORDS
                        + " AND EXISTS (SELECT 1 FROM hidden h WHERE h.source = v.source AND h.iri = v.iri AND h.to_gen IS NULL)",
                source.value())));
    }

    /** Everything shown at the generation, ordered by IRI, handed over one by one. */
    void eachShown(long generation, Consumer<Shown> taker) {
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
    List<Shown> shown(SourceId source, long generation) {
        return database.read(session -> session.list(
                "SELECT s.id, i.iri, v.kind, " + TEXT + ", g.at FROM source s JOIN version v ON v.source = s.key"
                        + " JOIN iri i ON i.id = v.iri JOIN content c ON c.id = v.content"
                        + " JOIN generation g ON g.gen = v.from_gen WHERE s.id = ?2 AND" + SHOWN_AT
                        + " ORDER BY i.iri",
                this::shown,
                generation,
                source.value()));
    }

    /** The records shown at the generation, without what they say. */
    List<ShownRecord> shownRecords(long generation) {
        return database.read(session -> session.list(
                "SELECT s.id, i.iri, v.kind, g.at FROM version v JOIN iri i ON i.id = v.iri"
                        + " JOIN source s ON s.key = v.source JOIN generation g ON g.gen = v.from_gen"
                        + " WHERE v.kind IN (1, 2, 3) AND" + SHOWN_AT + " ORDER BY i.iri, s.id",
                row -> new ShownRecord(
                        new SourceId(row.text(1)), row.text(2), EntityKind.of((int) row.number(3)), row.time(4)),
                generation));
    }

    /** What the portal shows of one IRI at the generation, whichever source it comes from. */
    Optional<Shown> findShown(String iri, long generation) {
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
                new SourceId(row.text(1)), row.text(2), EntityKind.of((int) row.number(3)), text(row, 4), row.time(7));
    }

    /** What is shown of one IRI, by its key, at the generation. */
    Optional<Event.State> stateOf(Session session, long generation, long iri) {
        return session.find(
                "SELECT s.id, " + TEXT + " FROM version v JOIN content c ON c.id = v.content"
                        + " JOIN source s ON s.key = v.source WHERE v.iri = ?2 AND" + SHOWN_AT + " ORDER BY s.key",
                row -> new Event.State(new SourceId(row.text(1)), text(row, 2)),
                generation,
                iri);
    }

    /** How what is shown differs between two generations. */
    List<Change> changes(long before, long after) {
        if (after <= before) {
            return List.of();
        }
        return database.read(session -> {
            var changes = new ArrayList<Change>();
            session.each(
                    "WITH touched (source, iri) AS ("
                            + "SELECT source, iri FROM version WHERE from_gen > ?1 AND from_gen <= ?2"
                            + " UNION SELECT source, iri FROM version WHERE to_gen > ?1 AND to_gen <= ?2"
                            + " UNION SELECT source, iri FROM hidden WHERE from_gen > ?1 AND from_gen <= ?2"
                            + " UNION SELECT source, iri FROM hidden WHERE to_gen > ?1 AND to_gen <= ?2)"
                            + " SELECT s.id, i.iri, t.source, t.iri FROM touched t JOIN source s ON s.key = t.source"
                            + " JOIN iri i ON i.id = t.iri",
                    row -> change(session, row, before, after).ifPresent(changes::add),
                    before,
                    after);
            return changes;
        });
    }

    private Optional<Change> change(Session session, Session.Row row, long before, long after) throws SQLException {
        var then = at(session, before, row.number(3), row.number(4));
        var now = at(session, after, row.number(3), row.number(4));
        if (then.map(State::content).equals(now.map(State::content))) {
            return Optional.empty();
        }
        var kind = now.or(() -> then).orElseThrow().kind();
        return Optional.of(
                new Change(new SourceId(row.text(1)), row.text(2), kind, then.map(State::text), now.map(State::text)));
    }

    private record State(long content, EntityKind kind, String text) {}

    private Optional<State> at(Session session, long generation, long source, long iri) {
        return session.find(
                "SELECT v.content, v.kind, " + TEXT + " FROM version v JOIN content c ON c.id = v.content"
                        + " WHERE v.source = ?2 AND v.iri = ?3 AND" + SHOWN_AT,
                row -> new State(row.number(1), EntityKind.of((int) row.number(2)), text(row, 3)),
                generation,
                source,
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
                        text(row, 5)),
                iri);
    }

    /** When the IRI was first in force in any source. */
    Optional<Instant> firstSeen(String iri) {
        return database.read(session -> session.find(
                "SELECT g.at FROM iri i JOIN version v ON v.iri = i.id JOIN generation g ON g.gen = v.from_gen"
                        + " WHERE i.iri = ? ORDER BY v.from_gen LIMIT 1",
                row -> row.time(1),
                iri));
    }

    /** When each record of the source was first in force in any source. */
    Map<String, Instant> firstSeen(SourceId source) {
        return database.read(session -> session
                .list(
                        "SELECT i.iri, (SELECT g.at FROM version f JOIN generation g ON g.gen = f.from_gen"
                                + " WHERE f.iri = v.iri ORDER BY f.from_gen LIMIT 1)"
                                + " FROM source s JOIN version v ON v.source = s.key JOIN iri i ON i.id = v.iri"
                                + " WHERE s.id = ? AND v.to_gen IS NULL AND v.kind IN (1, 2, 3)",
                        row -> Map.entry(row.text(1), row.time(2)),
                        source.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String text(Session.Row row, int column) throws SQLException {
        return packing.unpack(row.bytes(column), (int) row.number(column + 1), (int) row.number(column + 2));
    }
}
