package se.datatorg.harvester.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something once a night. It remembers nothing: whether tonight's is done, the work's own traces tell, so a night that
 * was missed is made up for when the portal starts.
 */
public final class Nightly implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Nightly.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final LocalTime hour;
    private final Supplier<Optional<Instant>> last;
    private final Runnable work;
    private final Clock clock;
    private final Semaphore free = new Semaphore(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("nightly").factory());
    private final Ticks ticks;

    /**
     * Begins at once.
     *
     * @param hour in Sweden when the night's work begins
     * @param last when it was last done, by what it left; empty when never
     * @param work one at a time; interrupted when this is closed
     */
    public Nightly(LocalTime hour, Duration tick, Supplier<Optional<Instant>> last, Runnable work, Clock clock) {
        this.hour = hour;
        this.last = last;
        this.work = work;
        this.clock = clock;
        this.ticks = new Ticks(tick, this::startWhenDue);
    }

    private void startWhenDue() {
        if (last.get().filter(done -> !done.isBefore(newestStart())).isEmpty() && free.tryAcquire()) {
            thread.execute(this::run);
        }
    }

    /** The newest moment at which the work should have begun. */
    private Instant newestStart() {
        var now = clock.instant().atZone(SWEDEN);
        var today = now.with(hour);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /** The border of the work: whatever breaks is told here, and tried anew at the next tick. */
    private void run() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.error("the night's work broke", e);
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        ticks.close();
        thread.shutdownNow();
    }
}
