package se.datatorg.harvester.run;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import se.datatorg.catalog.run.Step;
import se.datatorg.harvester.fetch.Fetched;

/** Tells fetching from reading while a feed is collected: the pages of a feed are fetched and read by turns. */
final class TimedFetch {
    private final Stopwatch watch;
    private long fetching;

    TimedFetch(Stopwatch watch) {
        this.watch = watch;
    }

    Function<URI, Fetched> of(Function<URI, Fetched> fetch) {
        return address -> {
            long start = System.nanoTime();
            try {
                return fetch.apply(address);
            } finally {
                fetching += System.nanoTime() - start;
                watch.add(Step.Name.FETCH, Duration.ofNanos(fetching));
            }
        };
    }

    /** What was not fetching since the start was reading. */
    void rest(long start) {
        watch.add(Step.Name.READ, Duration.ofNanos(System.nanoTime() - start - fetching));
    }
}
