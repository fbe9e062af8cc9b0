package se.datatorg.catalog.statistics;

import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;

/**
 * How a source fares.
 *
 * @param last its newest run
 * @param lastGood when a visit last ended updated or unchanged
 * @param failures visits in a row that ended otherwise, newest counted
 * @param lastNew when a visit last brought something new
 */
public record FeedHealth(
        Source source, Optional<Run> last, Optional<Instant> lastGood, int failures, Optional<Instant> lastNew) {}
