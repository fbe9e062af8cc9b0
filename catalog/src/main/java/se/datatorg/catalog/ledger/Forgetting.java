package se.datatorg.catalog.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * What the ledger lets go of (limit L-62): after a year runs that brought nothing, what others found and changed, and what judging past versions found; after
 * 90 days the bytes of a feed that failed, and at once those of a held one that is settled. Versions are kept: they are the
 * catalogue's history. What a source's newest good run found is kept as long as it is that.
 */
final class Forgetting {
    private static final Duration RUNS = Duration.ofDays(365);
    private static final Duration BYTES = Duration.ofDays(90);
    private static final String STILL_SHOWN = " AND id NOT IN (SELECT good_run FROM source WHERE good_run IS NOT NULL)"
            + " AND id NOT IN (SELECT run FROM raw_feed)";

    private Forgetting() {}

    static void forget(Session session, Instant now) {
        session.update(
                "DELETE FROM raw_feed WHERE what = 'failed' AND run IN (SELECT id FROM run WHERE ended < ?)",
                now.minus(BYTES));
        session.update("DELETE FROM raw_feed WHERE what = 'held' AND (run IN (SELECT run FROM decision)"
                + " OR run < (SELECT good_run FROM source WHERE key = raw_feed.source))");
        session.update(
                "DELETE FROM run WHERE gen IS NULL AND ended < ? AND id NOT IN (SELECT run FROM decision)"
                        + STILL_SHOWN,
                now.minus(RUNS));
        session.update(
                "UPDATE run SET findings = NULL, diff = NULL WHERE ended < ?"
                        + " AND (findings IS NOT NULL OR diff IS NOT NULL)" + STILL_SHOWN,
                now.minus(RUNS));
        session.update(
                "UPDATE judgement SET findings = NULL WHERE findings IS NOT NULL"
                        + " AND to_gen <= (SELECT max(gen) FROM generation WHERE at < ?)",
                now.minus(RUNS));
    }
}
