package se.datatorg.harvester.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again after a fault that may pass: timeouts, overload, broken servers. */
final class Retries {
    private static final double SPREAD = 0.2;

    private final FetchLimits limits;
    private final Clock clock;
    private final RandomGenerator random;

    Retries(FetchLimits limits, Clock clock, RandomGenerator random) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    /**
     * How long to wait before the next try; empty when there should be none.
     *
     * @param failures tries that failed so far, at least 1
     * @param spent since the first try began; nobody is worth more than twice the time of a whole try
     */
    Optional<Duration> pauseAfter(FetchFault fault, int failures, Duration spent) {
        if (!fault.isPassing() || failures > limits.retryPauses().size() || spent.compareTo(limits.whole()) > 0) {
            return Optional.empty();
        }
        var pause = spread(limits.retryPauses().get(failures - 1));
        var asked = fault.retryAfter().flatMap(this::asked).orElse(Duration.ZERO);
        if (asked.compareTo(limits.longestRetryAfter()) > 0) {
            return Optional.empty();
        }
        return Optional.of(asked.compareTo(pause) > 0 ? asked : pause);
    }

    private Duration spread(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD + 2 * SPREAD * random.nextDouble())));
    }

    /** {@code Retry-After} is a number of seconds or a date (RFC 9110, 10.2.3); anything else says nothing. */
    private Optional<Duration> asked(String header) {
        var text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
