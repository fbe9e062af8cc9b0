package se.datatorg.catalog.sparql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Courtesy;
import se.datatorg.catalog.store.TripleStore;

/**
 * The one door in for queries: parses, checks and bounds each one. Every query runs on a thread of its own while the
 * asking thread watches over it, so that whatever a query does, the asker gets an answer in time.
 */
public final class SparqlGate implements AutoCloseable {
    private static final int LOOK_EVERY_MILLISECONDS = 25;
    /** A query that takes no longer is like any other request; one that does lets the others go first. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final TripleStore store;
    private final SparqlLimits limits;
    private final String base;
    private final Path folder;
    private final Turnstile turnstile;
    private final Allowances allowances;
    private final ResultCache cache;
    private final HeapWatch heap;

    /** A gate that keeps larger results in the system's folder for temporary files. */
    public SparqlGate(TripleStore store, SparqlLimits limits, String base, Clock clock) {
        this(store, limits, base, clock, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * @param base the portal's address, without a slash at its end
     * @param folder where larger results lie until they have been sent
     */
    public SparqlGate(TripleStore store, SparqlLimits limits, String base, Clock clock, Path folder) {
        this.store = store;
        this.limits = limits;
        this.base = base;
        this.folder = folder;
        this.turnstile = new Turnstile(limits);
        this.allowances = new Allowances(limits, clock);
        this.cache = new ResultCache(limits, clock);
        this.heap = new HeapWatch(limits.heapShare());
    }

    /** Answers a query; waits for its turn and for the result, a little over the deadline at most. */
    public SparqlAnswer ask(SparqlRequest request) {
        var answer = answer(request);
        if (answer instanceof SparqlAnswer.Refused refused && isTheClientsFault(refused)) {
            allowances.chargeError(request.client());
        }
        return answer;
    }

    /** What this endpoint is and can, as Turtle: the answer to a request without a query. */
    public String serviceDescription() {
        try (var snapshot = store.snapshot()) {
            return ServiceDescription.turtle(base, snapshot.graphs());
        }
    }

    private static boolean isTheClientsFault(SparqlAnswer.Refused refused) {
        return refused.status() == 400 || refused.status() == 413;
    }

    private SparqlAnswer answer(SparqlRequest request) {
        long generation = store.generation();
        if (generation < 0) {
            return Refusals.notFilled();
        }
        var known = cache.find(ResultCache.Key.of(request, generation));
        if (known.isPresent()) {
            return known.get();
        }
        var wait = allowances.findWait(request.client());
        if (wait.isPresent()) {
            return Refusals.spent((int) Math.max(1, wait.get().toSeconds() + 1));
        }
        try {
            QueryText.check(request.query(), limits);
            return turnstile.enter(request.client()) ? run(request, generation) : Refusals.busy();
        } catch (QueryRefused e) {
            return e.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Refusals.interrupted();
        }
    }

    private SparqlAnswer run(SparqlRequest request, long generation) throws InterruptedException {
        var budget = new Budget(limits);
        var run = new QueryRun(request, budget, store, limits, base, folder);
        var answer = new CompletableFuture<SparqlAnswer>();
        var courtesy = new Courtesy();
        Thread.Builder thread =
                Thread.ofPlatform().daemon().name("sparql-query").stackSize(STACK_BYTES);
        boolean started = false;
        try {
            thread.start(() -> complete(run, courtesy, answer));
            started = true;
        } finally {
            if (!started) {
                turnstile.leave(request.client());
            }
        }
        var given = await(answer, budget, courtesy);
        if (given instanceof SparqlAnswer.Ready ready) {
            cache.keep(ResultCache.Key.of(request, generation), ready);
        }
        return given;
    }

    /** The query thread's border: everything that can be thrown becomes an answer, or goes to the asking thread. */
    private void complete(QueryRun run, Courtesy courtesy, CompletableFuture<SparqlAnswer> answer) {
        SparqlAnswer given = null;
        Throwable fault = null;
        heap.begin(run.budget());
        courtesy.begin();
        try {
            given = run.evaluate();
        } catch (Throwable e) {
            given = findRefusal(e, run.budget());
            fault = e;
        } finally {
            courtesy.end();
            heap.end(run.budget());
            allowances.charge(run.request().client(), run.budget().used());
            turnstile.leave(run.request().client());
        }
        if (given == null) {
            answer.completeExceptionally(fault);
        } else if (!answer.complete(given) && given instanceof SparqlAnswer.Ready ready) {
            ready.body().close();
        }
    }

    private static SparqlAnswer.@Nullable Refused findRefusal(Throwable fault, Budget budget) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case QueryRefused refused -> {
                    return refused.answer();
                }
                case StackOverflowError overflow -> {
                    return budget.tooDeep();
                }
                case OutOfMemoryError memory -> {
                    return Refusals.tooMuchMemory();
                }
                default -> {
                    // Perhaps its cause says more.
                }
            }
        }
        return budget.stopReason();
    }

    /** Waits for the answer and meanwhile looks at time and memory. */
    private SparqlAnswer await(CompletableFuture<SparqlAnswer> answer, Budget budget, Courtesy courtesy)
            throws InterruptedException {
        var tooSlow = Refusals.tooSlow(limits.deadline().toSeconds());
        while (true) {
            try {
                return answer.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                heap.look();
                if (budget.used().compareTo(SHORT) > 0) {
                    courtesy.giveWay();
                }
                if (budget.used().compareTo(limits.deadline()) > 0) {
                    budget.stop(tooSlow);
                }
                if (budget.used().compareTo(limits.deadline().plus(limits.grace())) > 0 && answer.complete(tooSlow)) {
                    return tooSlow;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the query broke the engine", e.getCause());
            } catch (InterruptedException e) {
                budget.stop(Refusals.interrupted());
                throw e;
            }
        }
    }

    /** Waits a little for the queries that still run. */
    @Override
    public void close() {
        try {
            turnstile.awaitEmpty(limits.grace().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            heap.close();
        }
    }
}
