package se.datatorg.catalog.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import se.datatorg.catalog.Finding;

/**
 * Decides which source the portal shows when several describe the same thing (harvesting rules, section 6): first the
 * source's priority, then who was first, so that the result does not flip between nights. Losers stay known, and take
 * over when the winner goes.
 */
final class Precedence {
    private final Session session;
    private final long generation;

    Precedence(Session session, long generation) {
        this.session = session;
        this.generation = generation;
    }

    private record Candidate(long source, long iri, long priority, long first) {}

    /** One finding for each record of the source that another source takes precedence for. */
    static List<Finding> clashes(Session session, long source) {
        return session.list(
                "SELECT i.iri, w.id FROM hidden h JOIN iri i ON i.id = h.iri JOIN source w ON w.key = h.winner"
                        + " JOIN version v ON v.source = h.source AND v.iri = h.iri AND v.to_gen IS NULL"
                        + " WHERE h.source = ? AND h.to_gen IS NULL AND v.kind IN (1, 2, 3) ORDER BY i.iri",
                row -> Finding.of("duplicate-elsewhere", row.text(1), row.text(2))
                        .about(row.text(1)),
                source);
    }

    /** Settles every identity that the generation touched in the source. */
    void settle(long source) {
        session.update(
                "UPDATE hidden SET to_gen = ? WHERE to_gen IS NULL AND source = ? AND NOT EXISTS (SELECT 1 FROM version v"
                        + " WHERE v.source = hidden.source AND v.iri = hidden.iri AND v.to_gen IS NULL)",
                generation,
                source);
        for (var identity : touched(source)) {
            settleOne(identity);
        }
    }

    private List<Long> touched(long source) {
        return session.list(
                "SELECT DISTINCT a.identity FROM version a JOIN version b ON b.identity = a.identity"
                        + " AND b.to_gen IS NULL AND b.source <> a.source"
                        + " WHERE a.source = ?1 AND a.from_gen = ?2"
                        + " UNION SELECT DISTINCT a.identity FROM version a JOIN version b ON b.identity = a.identity"
                        + " AND b.to_gen IS NULL AND b.source <> a.source"
                        + " WHERE a.source = ?1 AND a.to_gen = ?2",
                row -> row.number(1),
                source,
                generation);
    }

    private void settleOne(long identity) {
        var candidates = session.list(
                "SELECT v.source, v.iri, s.priority, (SELECT min(f.from_gen) FROM version f"
                        + " WHERE f.iri = v.iri AND f.source = v.source)"
                        + " FROM version v JOIN source s ON s.key = v.source WHERE v.identity = ? AND v.to_gen IS NULL",
                row -> new Candidate(row.number(1), row.number(2), row.number(3), row.number(4)),
                identity);
        var winner = candidates.stream()
                .min(Comparator.comparingLong(Candidate::priority)
                        .thenComparingLong(Candidate::first)
                        .thenComparingLong(Candidate::source)
                        .thenComparingLong(Candidate::iri));
        winner.ifPresent(best -> candidates.forEach(candidate -> {
            boolean hide = candidate.source() != best.source();
            mark(candidate, hide ? OptionalLong.of(best.source()) : OptionalLong.empty());
        }));
    }

    private void mark(Candidate candidate, OptionalLong winner) {
        var now = session.find(
                "SELECT winner FROM hidden WHERE source = ? AND iri = ? AND to_gen IS NULL",
                row -> row.number(1),
                candidate.source(),
                candidate.iri());
        boolean same =
                winner.isPresent() ? now.filter(w -> w == winner.getAsLong()).isPresent() : now.isEmpty();
        if (same) {
            return;
        }
        session.update(
                "UPDATE hidden SET to_gen = ? WHERE source = ? AND iri = ? AND to_gen IS NULL",
                generation,
                candidate.source(),
                candidate.iri());
        if (winner.isPresent()) {
            session.update(
                    "INSERT INTO hidden (source, iri, winner, from_gen) VALUES (?, ?, ?, ?)",
                    candidate.source(),
                    candidate.iri(),
                    winner.getAsLong(),
                    generation);
        }
    }
}
