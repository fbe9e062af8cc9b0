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
 * @param failing whether that run brought nothing because the feed could not be fetched or read
 */
public record Planned(SourceId source, Duration every, Optional<Instant> lastStart, boolean failing) {
    public Planned {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("an interval is longer than nothing: " + every);
        }
    }

    /** A source that did not fail. */
    public Planned(SourceId source, Duration every, Optional<Instant> lastStart) {
        this(source, every, lastStart, false);
    }

    Planned startedAt(Instant start) {
        return new Planned(source, every, Optional.of(start), failing);
    }
}
