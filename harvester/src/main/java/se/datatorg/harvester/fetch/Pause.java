package se.datatorg.harvester.fetch;

import java.time.Duration;

/** How the fetcher waits: between requests to a host, and before it tries again. */
@FunctionalInterface
public interface Pause {

    /** Returns when the time has passed. */
    void rest(Duration time) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
        return Thread::sleep;
    }
}
