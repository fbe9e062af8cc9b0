package se.datatorg.web.assembly;

import java.util.ArrayList;
import java.util.Optional;
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

    private void fill(long generation) {
        var batch = new ArrayList<TripleStore.Change>(BATCH);
        ledger.versions().eachShown(generation, shown -> {
            batch.add(change(shown));
            if (batch.size() == BATCH) {
                store.fill(batch);
                batch.clear();
            }
        });
        store.apply(generation, batch);
    }

    private static TripleStore.Change change(Shown shown) {
        return new TripleStore.Change(shown.source(), shown.iri(), Optional.empty(), Optional.of(shown.text()));
    }
}
