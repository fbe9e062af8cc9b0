package se.datatorg.harvester.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.SourceId;

/**
 * A source to visit again and again.
 *
 * @param every how often
 * @param lastStart when its newest run began, as the ledger has it; empty before the first
 */
public record Planned(SourceId source, Duration every, Optional<Instant> lastStart) {
    public Planned {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("an interval is longer than nothing: " + every);
        }
    }

    Planned startedAt(Instant start) {
        return new Planned(source, every, Optional.of(start));
    }
}
