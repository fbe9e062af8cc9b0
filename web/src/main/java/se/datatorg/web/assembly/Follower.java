package se.datatorg.web.assembly;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.ledger.Ledger;

/**
 * A thread that brings one projection to the ledger's newest generation whenever there is one, whoever made it: this
 * process or another. Several generations are taken in one step.
 */
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    /** So many times the time of a step, there is rest. */
    private static final int REST = 10;

    private final Ledger ledger;
    private final Projection projection;
    private final Reached reached;
    private final Thread thread;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean open = true;
    private long shown = -1;

    /**
     * A follower.
     *
     * @param reached told the generations before and after, when a step is done
     */
    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, visitors wait a little
    Follower(Ledger ledger, Projection projection, Reached reached) {
        this.ledger = ledger;
        this.projection = projection;
        this.reached = reached;
        this.thread = Thread.ofPlatform()
                .name("follow-" + projection.name())
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .unstarted(this::follow);
    }

    /** Told when a step is done. */
    interface Reached {
        void tell(long before, long after);
    }

    Follower start() {
        thread.start();
        return this;
    }

    /** Waits until the projection shows the generation, or a newer one. */
    synchronized boolean await(long generation, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        wake.release();
        while (shown < generation) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The border where a fault of a projection is logged; it is tried again, readers keep the former generation. */
    private void follow() {
        while (open) {
            long start = System.nanoTime();
            var pause = LOOK;
            try {
                step();
                pause = pause(Duration.ofNanos(System.nanoTime() - start));
            } catch (Throwable fault) {
                LOG.error("the projection {} could not follow; it is tried again", projection.name(), fault);
                pause = AFTER_A_FAULT;
            }
            rest(pause);
        }
    }

    /**
     * Steps that take long are taken less often, so that a whole region's harvest becomes few of them: each empties what is
     * kept for visitors. Who waits for a generation gets it at once.
     */
    private static Duration pause(Duration took) {
        var longer = took.multipliedBy(REST);
        return longer.compareTo(LOOK) < 0 ? LOOK : longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    /** What waits for the projection is told last: by then the runs say what it shows. */
    private void step() {
        long newest = ledger.generation();
        if (shown >= newest) {
            return;
        }
        long before = shown < 0 ? projection.generation() : shown;
        if (projection.generation() != newest) {
            projection.follow(newest);
        }
        long now = projection.generation();
        reached.tell(before, now);
        ledger.projections().note(projection.name(), now);
        synchronized (this) {
            shown = now;
            notifyAll();
        }
    }

    private void rest(Duration pause) {
        try {
            if (open && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        wake.release();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
