package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/** Generations: when each was made, and what it changed. What was read of one never changes. */
public final class Generations {
    private static final String TOUCHED = "SELECT from_gen AS gen, iri FROM version WHERE from_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT to_gen, iri FROM version WHERE to_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT from_gen, iri FROM hidden WHERE from_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT to_gen, iri FROM hidden WHERE to_gen BETWEEN ?1 AND ?2";

    private final Database database;
    private final Packing packing;
    private final Versions versions;

    Generations(Database database, Packing packing, Versions versions) {
        this.database = database;
        this.packing = packing;
        this.versions = versions;
    }

    long newest() {
        return database.read(session -> session.number("SELECT max(gen) FROM generation"));
    }

    /** The newest generation at that moment; 0 when it is before the first. */
    public long at(Instant moment) {
        return database.read(session -> session.number("SELECT max(gen) FROM generation WHERE at <= ?", moment));
    }

    /** When that generation was made; empty for 0 and for those to come. */
    public Optional<Instant> findTime(long generation) {
        return database.read(
                session -> session.find("SELECT at FROM generation WHERE gen = ?", row -> row.time(1), generation));
    }

    /** How what is shown differs between two generations. */
    public List<Change> listChanges(long before, long after) {
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
        var then = stateAt(session, before, row.number(3), row.number(4));
        var now = stateAt(session, after, row.number(3), row.number(4));
        if (then.map(State::content).equals(now.map(State::content))) {
            return Optional.empty();
        }
        var kind = now.or(() -> then).orElseThrow().kind();
        return Optional.of(
                new Change(new SourceId(row.text(1)), row.text(2), kind, then.map(State::text), now.map(State::text)));
    }

    private record State(long content, EntityKind kind, String text) {}

    private Optional<State> stateAt(Session session, long generation, long source, long iri) {
        return session.find(
                "SELECT v.content, v.kind, " + Versions.TEXT + " FROM version v JOIN content c ON c.id = v.content"
                        + " WHERE v.source = ?2 AND v.iri = ?3 AND" + Versions.SHOWN_AT,
                row -> new State(row.number(1), EntityKind.of((int) row.number(2)), packing.unpack(row, 3)),
                generation,
                source,
                iri);
    }

    /** How many entities each generation after that one is about, oldest first. What was told once never changes. */
    public List<Touched> listTouched(long after) {
        return database.read(session -> session.list(
                "SELECT t.gen, g.at, count(*) FROM (" + TOUCHED + ") t JOIN generation g ON g.gen = t.gen"
                        + " GROUP BY t.gen ORDER BY t.gen",
                row -> new Touched(row.number(1), row.time(2), (int) row.number(3)),
                after + 1,
                Long.MAX_VALUE));
    }

    /**
     * What a generation changed in what is shown, in the order of IRIs.
     *
     * @param skip entities, of those that it is about, to leave out at the beginning
     * @param most entities to look at; those of which the same is shown as before give no event
     */
    public List<Event> listEvents(long generation, int skip, int most) {
        return database.read(session -> {
            var events = new ArrayList<Event>();
            session.each(
                    "SELECT i.iri, t.iri FROM (" + TOUCHED + ") t JOIN iri i ON i.id = t.iri"
                            + " ORDER BY i.iri LIMIT ?4 OFFSET ?3",
                    row -> event(session, row, generation).ifPresent(events::add),
                    generation,
                    generation,
                    skip,
                    most);
            return events;
        });
    }

    private Optional<Event> event(Session session, Session.Row row, long generation) throws SQLException {
        var before = versions.stateOf(session, generation - 1, row.number(2));
        var after = versions.stateOf(session, generation, row.number(2));
        boolean same = before.map(Event.State::text).equals(after.map(Event.State::text));
        return same ? Optional.empty() : Optional.of(new Event(row.text(1), before.isEmpty(), after));
    }
}
