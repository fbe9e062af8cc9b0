package se.datatorg.web.assembly;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.ledger.Ledger;

/** Lets the ledger, once a day, let go of what need not be kept any longer. */
final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int FIRST_MINUTES = 10;
    private static final int DAY_MINUTES = 24 * 60;

    private final Ledger ledger;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    private final ScheduledFuture<?> task;

    private Retention(Ledger ledger) {
        this.ledger = ledger;
        this.task = daily.scheduleWithFixedDelay(this::forget, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    static Retention start(Ledger ledger) {
        return new Retention(ledger);
    }

    /** The border where a fault is told; it is tried again the next day. */
    private void forget() {
        try {
            ledger.privacy().forget();
        } catch (RuntimeException fault) {
            LOG.error("what need not be kept could not be let go of", fault);
        }
    }

    @Override
    public void close() {
        task.cancel(false);
        daily.shutdown();
    }
}
