package se.datatorg.harvester.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** One request per host at a time, with a rest between two. Who came first goes first. */
final class Turns {
    private final Duration spacing;
    private final Pause pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Turns(Duration spacing, Pause pause) {
        this.spacing = spacing;
        this.pause = pause;
    }

    /** Waits for the host's turn, asks, and gives the turn to the next. */
    <T> T take(String name, Request<T> request) throws FetchFault, InterruptedException {
        var host = hosts.computeIfAbsent(name, any -> new Host());
        host.door.acquire();
        try {
            host.rest();
            return request.ask();
        } finally {
            host.leave();
        }
    }

    /** What happens in a turn. */
    @FunctionalInterface
    interface Request<T> {
        T ask() throws FetchFault;
    }

    private final class Host {
        private final Semaphore door = new Semaphore(1, true);
        private long freeAt = System.nanoTime();

        void rest() throws InterruptedException {
            var left = freeAt - System.nanoTime();
            if (left > 0) {
                pause.rest(Duration.ofNanos(left));
            }
        }

        void leave() {
            freeAt = System.nanoTime() + spacing.toNanos();
            door.release();
        }
    }
}
