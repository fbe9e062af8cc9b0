package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/** Reads the ledger aloud: what was shown when. */
public final class Chronicle {
    private final Database database;

    Chronicle(Database database) {
        this.database = database;
    }

    private record Key(long source, long iri) {}

    /** Generations, the end not included; no end is {@link Long#MAX_VALUE}. */
    private record Stretch(long from, long to) {
        Stream<Stretch> without(Stretch hole) {
            if (hole.to <= from || hole.from >= to) {
                return Stream.of(this);
            }
            return Stream.of(new Stretch(from, Math.min(to, hole.from)), new Stretch(Math.max(from, hole.to), to))
                    .filter(part -> part.from < part.to);
        }
    }

    /** Every time during which a record or distribution was shown, by when it began. */
    public List<Lifetime> listLifetimes() {
        return database.read(session -> {
            var times = times(session);
            var holes = holes(session);
            var lifetimes = new ArrayList<Lifetime>();
            session.each(
                    "SELECT v.source, v.iri, i.iri, s.id, v.kind, v.from_gen, v.to_gen FROM version v"
                            + " JOIN iri i ON i.id = v.identity JOIN source s ON s.key = v.source"
                            + " WHERE v.kind BETWEEN 1 AND 4 ORDER BY v.from_gen",
                    row -> lifetimes.addAll(lifetimes(row, times, holes)));
            return List.copyOf(lifetimes);
        });
    }

    private static List<Lifetime> lifetimes(Session.Row row, Map<Long, Instant> times, Map<Key, List<Stretch>> holes)
            throws SQLException {
        var whole = new Stretch(row.number(6), row.findNumber(7).orElse(Long.MAX_VALUE));
        var parts = Stream.of(whole);
        for (var hole : holes.getOrDefault(new Key(row.number(1), row.number(2)), List.of())) {
            parts = parts.flatMap(part -> part.without(hole));
        }
        var identity = row.text(3);
        var source = new SourceId(row.text(4));
        var kind = EntityKind.of((int) row.number(5));
        return parts.map(part -> new Lifetime(
                        identity,
                        source,
                        kind,
                        time(times, part.from()),
                        part.to() == Long.MAX_VALUE ? Optional.empty() : Optional.of(time(times, part.to())),
                        part.from() == whole.from()))
                .toList();
    }

    /** Every time during which a record had a score. */
    public List<Points> listPoints() {
        return database.read(session -> {
            var times = times(session);
            return session.list(
                    "SELECT i.iri, s.id, j.points, j.from_gen, j.to_gen FROM judgement j JOIN iri i ON i.id = j.iri"
                            + " JOIN source s ON s.key = j.source WHERE j.points NOT NULL",
                    row -> new Points(
                            row.text(1),
                            new SourceId(row.text(2)),
                            row.real(3),
                            time(times, row.number(4)),
                            row.findNumber(5).stream()
                                    .mapToObj(end -> time(times, end))
                                    .findFirst()));
        });
    }

    private static Instant time(Map<Long, Instant> times, long generation) {
        return Objects.requireNonNull(times.get(generation));
    }

    private static Map<Long, Instant> times(Session session) {
        var times = new HashMap<Long, Instant>();
        session.each("SELECT gen, at FROM generation", row -> times.put(row.number(1), row.time(2)));
        return times;
    }

    private static Map<Key, List<Stretch>> holes(Session session) {
        var holes = new HashMap<Key, List<Stretch>>();
        session.each(
                "SELECT source, iri, from_gen, to_gen FROM hidden",
                row -> holes.computeIfAbsent(new Key(row.number(1), row.number(2)), key -> new ArrayList<>())
                        .add(new Stretch(row.number(3), row.findNumber(4).orElse(Long.MAX_VALUE))));
        return holes;
    }
}
