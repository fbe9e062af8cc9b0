package se.datatorg.catalog;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many alike things that visitors come before: on as many threads as there are processors, all at the lowest
 * priority. Java's own pool for streams has the usual one, whoever asks it.
 */
public final class Backstage {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final ForkJoinPool POOL = new ForkJoinPool(THREADS, Worker::new, null, false);

    private Backstage() {}

    /** What the work makes of each, in their order. */
    public static <T, R> List<R> map(Collection<T> all, Function<? super T, ? extends R> work) {
        return POOL.submit(() -> all.parallelStream().<R>map(work).toList()).join();
    }

    /** Does the work with each, in no order. */
    public static <T> void each(Collection<T> all, Consumer<? super T> work) {
        POOL.submit(() -> all.parallelStream().forEach(work)).join();
    }

    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }

        /** Not before has it a number in its pool. */
        @Override
        @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, visitors wait a little
        protected void onStart() {
            super.onStart();
            setPriority(Thread.MIN_PRIORITY);
            setName("backstage-" + getPoolIndex());
        }
    }
}
