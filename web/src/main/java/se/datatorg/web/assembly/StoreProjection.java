package se.datatorg.web.assembly;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.store.TripleStore;

/** Keeps the RDF store at the ledger's heels. The store is in memory: it starts empty and is filled once. */
final class StoreProjection implements Projection {
    private static final int BATCH = 1_000;

    private final Ledger ledger;
    private final TripleStore store;

    StoreProjection(Ledger ledger, TripleStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public long generation() {
        return store.generation();
    }

    @Override
    public void follow(long generation) {
        if (store.generation() < 0) {
            fill(generation);
        } else {
            store.apply(
                    generation,
                    ledger.generations().listChanges(store.generation(), generation).stream()
                            .map(change -> new TripleStore.Change(
                                    change.source(), change.iri(), change.before(), change.after()))
                            .toList());
        }
    }

    /** The ledger is read while the store takes in what was read before. */
    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, the first visitors wait a little
    private void fill(long generation) {
        var batch = new ArrayList<TripleStore.Change>(BATCH);
        var threads = Thread.ofPlatform().name("fill-store").priority(Thread.MIN_PRIORITY);
        try (var filling = Executors.newSingleThreadExecutor(threads.daemon().factory())) {
            var before = new AtomicReference<>(CompletableFuture.<Void>completedFuture(null));
            ledger.versions().eachShown(generation, shown -> {
                batch.add(change(shown));
                if (batch.size() == BATCH) {
                    var full = store.read(batch);
                    batch.clear();
                    before.get().join();
                    before.set(CompletableFuture.runAsync(() -> store.fill(full), filling));
                }
            });
            before.get().join();
        }
        store.apply(generation, batch);
    }

    private static TripleStore.Change change(Shown shown) {
        return new TripleStore.Change(shown.source(), shown.iri(), Optional.empty(), Optional.of(shown.text()));
    }
}
