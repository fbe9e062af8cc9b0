package se.datatorg.harvester.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.SourceId;

/**
 * A few threads that harvest; one run per source at a time, first come, first served. Sources of which little is expected
 * never hold more than half of the threads: a server that does not answer costs minutes, and the others need not wait for it.
 */
final class Workers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Consumer<SourceId> harvest;
    private final Duration grace;
    private final ExecutorService threads;
    private final Lane doubtful;
    private final Map<SourceId, CompletableFuture<Void>> runs = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** @param grace for runs under way when the work ends; then they are interrupted */
    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, visitors wait a little
    Workers(Consumer<SourceId> harvest, int count, Duration grace) {
        this.harvest = harvest;
        this.grace = grace;
        // Visitors first: where the system heeds priorities, they get the processor when both want it.
        this.threads = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform()
                        .name("harvest-", 1)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        this.doubtful = new Lane(threads, Math.max(1, count / 2));
    }

    /** Starts a run, or joins the one that waits or works already. It ends exceptionally when the harvest crashed. */
    CompletableFuture<Void> run(SourceId source) {
        return run(source, threads);
    }

    /** The same for a source whose newest run failed. */
    CompletableFuture<Void> runDoubtful(SourceId source) {
        return run(source, doubtful);
    }

    private CompletableFuture<Void> run(SourceId source, Executor lane) {
        var mine = new CompletableFuture<Void>();
        var theirs = runs.putIfAbsent(source, mine);
        if (theirs != null) {
            return theirs;
        }
        try {
            lane.execute(() -> work(source, mine));
        } catch (RejectedExecutionException e) {
            end(source, mine);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    /** Waiting or at work. */
    Set<SourceId> busy() {
        return Set.copyOf(runs.keySet());
    }

    /** The border of a run: whatever breaks is told here, and the thread lives on. */
    private void work(SourceId source, CompletableFuture<Void> run) {
        try {
            if (!closing) {
                harvest.accept(source);
            }
            end(source, run);
            run.complete(null);
        } catch (Throwable e) {
            log.error("the harvest of {} crashed", source, e);
            end(source, run);
            run.completeExceptionally(e);
        }
    }

    private void end(SourceId source, CompletableFuture<Void> run) {
        runs.remove(source, run);
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("runs that did not end within {} are interrupted: {}", grace, busy());
                cutShort();
            }
        } catch (InterruptedException e) {
            cutShort();
            Thread.currentThread().interrupt();
        }
    }

    private void cutShort() {
        threads.shutdownNow();
        runs.values().forEach(run -> run.cancel(false));
    }
}
