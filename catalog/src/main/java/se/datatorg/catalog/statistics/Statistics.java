package se.datatorg.catalog.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;

/** Answers coordinators' questions by counting versions. Days are days in Sweden. (Signatures for now.) */
public final class Statistics {
    private static UnsupportedOperationException later() {
        return new UnsupportedOperationException("to be written");
    }

    public Totals totals(Instant at) {
        throw later();
    }

    /** Publishers by the measure in the period (both days included), best first. */
    public List<LeaderboardRow> leaderboard(Measure measure, LocalDate from, LocalDate to) {
        throw later();
    }

    /** The measure over time, for one publisher or for all. */
    public List<SeriesPoint> series(
            Measure measure, Group group, Optional<PublisherId> publisher, LocalDate from, LocalDate to) {
        throw later();
    }

    /** Municipalities of the region without a public dataset. */
    public List<Publisher> notBegun() {
        throw later();
    }

    /** Every source with how it fares, the worst first. */
    public List<FeedHealth> health() {
        throw later();
    }
}
