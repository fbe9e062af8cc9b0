package se.datatorg.web.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.datatorg.catalog.store.TripleStore;

/** Fills a store for the first time: one batch is read while the store takes in the one before. */
final class StoreFilling implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final TripleStore store;
    private final ExecutorService taking;
    private final List<TripleStore.Change> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, the first visitors wait a little
    StoreFilling(TripleStore store) {
        this.store = store;
        this.taking = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("fill-store")
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .factory());
    }

    void add(TripleStore.Change change) {
        batch.add(change);
        if (batch.size() == BATCH) {
            var full = store.read(batch);
            batch.clear();
            before.join();
            before = CompletableFuture.runAsync(() -> store.fill(full), taking);
        }
    }

    /** What is left over, when the store has taken in all else. */
    List<TripleStore.Change> rest() {
        before.join();
        return batch;
    }

    @Override
    public void close() {
        taking.close();
    }
}
