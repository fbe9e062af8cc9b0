package se.datatorg.catalog.sparql;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small results, kept for a few minutes under everything that they depend on: a repeat is free and never stale. */
final class ResultCache {
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /** All that a result depends on. */
    record Key(
            String query,
            List<String> defaultGraphs,
            List<String> namedGraphs,
            String accept,
            Optional<String> format,
            long generation) {
        static Key of(SparqlRequest request, long generation) {
            return new Key(
                    request.query(),
                    request.defaultGraphs(),
                    request.namedGraphs(),
                    request.accept(),
                    request.format(),
                    generation);
        }
    }

    private record Kept(SparqlAnswer.Ready answer, Instant until) {}

    private final SparqlLimits limits;
    private final Clock clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    ResultCache(SparqlLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    synchronized Optional<SparqlAnswer.Ready> find(Key key) {
        return Optional.ofNullable(kept.get(key))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Kept::answer);
    }

    /** Keeps a result that lies in memory; the one not asked for longest goes first when there is too much. */
    synchronized void keep(Key key, SparqlAnswer.Ready answer) {
        if (answer.body() instanceof Spool.InMemory) {
            var before = kept.put(key, new Kept(answer, clock.instant().plus(limits.cacheAge())));
            bytes += size(key, answer) - (before == null ? 0 : size(key, before.answer()));
            Iterator<Map.Entry<Key, Kept>> eldest = kept.entrySet().iterator();
            while (bytes > MOST_BYTES) {
                var entry = eldest.next();
                bytes -= size(entry.getKey(), entry.getValue().answer());
                eldest.remove();
            }
        }
    }

    private static long size(Key key, SparqlAnswer.Ready answer) {
        return answer.body().length() + 2L * key.query().length() + 500;
    }
}
