package se.datatorg.catalog.sparql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much query time, and how many errors, each client has used in its minute. */
final class Allowances {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private record Used(Instant since, Duration time, int errors) {}

    private final SparqlLimits limits;
    private final Clock clock;
    private final Map<String, Used> byClient = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    Allowances(SparqlLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** How long the client must wait, if it must. */
    synchronized Optional<Duration> findWait(String client) {
        var used = current(client);
        boolean spent = used.time().compareTo(limits.timePerMinute()) >= 0 || used.errors() >= limits.errorsPerMinute();
        return spent
                ? Optional.of(Duration.between(clock.instant(), used.since().plus(MINUTE)))
                : Optional.empty();
    }

    synchronized void charge(String client, Duration time) {
        var used = current(client);
        byClient.put(client, new Used(used.since(), used.time().plus(time), used.errors()));
    }

    synchronized void chargeError(String client) {
        var used = current(client);
        byClient.put(client, new Used(used.since(), used.time(), used.errors() + 1));
    }

    private Used current(String client) {
        var used = byClient.get(client);
        var now = clock.instant();
        return used == null || !now.isBefore(used.since().plus(MINUTE)) ? new Used(now, Duration.ZERO, 0) : used;
    }
}
