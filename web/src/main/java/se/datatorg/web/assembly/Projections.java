package se.datatorg.web.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import se.datatorg.catalog.store.TripleStore;
import se.datatorg.search.SearchIndex;

/** The search index and, when wanted, the RDF store of a running portal, each with a thread that keeps it up to date. */
public final class Projections implements AutoCloseable {
    private final Workshop workshop;
    private final OpenIndex index;
    private final Follower searchFollower;
    private final Optional<TripleStore> store;
    private final Optional<Follower> storeFollower;

    private Projections(Workshop workshop, OpenIndex index, Optional<TripleStore> store) {
        var ledger = workshop.ledger();
        this.workshop = workshop;
        this.index = index;
        this.store = store;
        this.searchFollower = new Follower(ledger, index.projection(), index::count).start();
        this.storeFollower = store.map(
                made -> new Follower(ledger, new StoreProjection(ledger, made), (before, after) -> {}).start());
    }

    /** Opens them; the caller has the {@link DataLock}, or the folder to itself. */
    public static Projections open(Workshop workshop, boolean withStore) {
        var base = workshop.config().portal().base().toString();
        return new Projections(
                workshop, OpenIndex.open(workshop), withStore ? Optional.of(new TripleStore(base)) : Optional.empty());
    }

    public SearchIndex index() {
        return index.index();
    }

    /** The RDF store; finding none is our mistake. */
    public TripleStore store() {
        return store.orElseThrow();
    }

    /** Waits until readers see the ledger's newest generation; false when the time was up first. */
    public boolean await(Duration atMost) throws InterruptedException {
        long generation = workshop.ledger().generation();
        boolean searchable = searchFollower.await(generation, atMost);
        return searchable && (storeFollower.isEmpty() || storeFollower.get().await(generation, atMost));
    }

    /** Where large answers may be spooled. */
    Path folder() {
        return workshop.config().data();
    }

    @Override
    public void close() {
        searchFollower.close();
        storeFollower.ifPresent(Follower::close);
        index.close();
        store.ifPresent(TripleStore::close);
    }
}
