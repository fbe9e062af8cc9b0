package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger read as a list of events: generation by generation, in each by IRI. What was read once never changes. */
final class EventLog {
    private static final String TOUCHED = "SELECT from_gen AS gen, iri FROM version WHERE from_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT to_gen, iri FROM version WHERE to_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT from_gen, iri FROM hidden WHERE from_gen BETWEEN ?1 AND ?2"
            + " UNION SELECT to_gen, iri FROM hidden WHERE to_gen BETWEEN ?1 AND ?2";

    private final Database database;
    private final Versions versions;

    EventLog(Database database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** How much each generation after that one is about, oldest first. */
    List<Touched> touched(long after) {
        return database.read(session -> session.list(
                "SELECT t.gen, g.at, count(*) FROM (" + TOUCHED + ") t JOIN generation g ON g.gen = t.gen"
                        + " GROUP BY t.gen ORDER BY t.gen",
                row -> new Touched(row.number(1), row.time(2), (int) row.number(3)),
                after + 1,
                Long.MAX_VALUE));
    }

    /**
     * Events of a generation.
     *
     * @param skip touched IRIs to leave out at the beginning
     * @param most touched IRIs to look at; those of which the same is shown as before give no event
     */
    List<Event> events(long generation, int skip, int most) {
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
