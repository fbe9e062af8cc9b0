package se.datatorg.web.assembly;

import java.util.Optional;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.search.SearchIndex;
import se.datatorg.vocab.Recommended;
import se.datatorg.web.CoveragePort;

/** Looks through every record once for each generation that somebody asks about, and keeps the last answer. */
public final class Coverages implements CoveragePort {
    private final Ledger ledger;
    private final SearchIndex index;
    private Optional<Coverage> kept = Optional.empty();

    public Coverages(Ledger ledger, SearchIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    @Override
    public synchronized Coverage now() {
        var fresh = kept.filter(coverage -> coverage.generation() == index.generation())
                .orElseGet(this::look);
        kept = Optional.of(fresh);
        return fresh;
    }

    /** The index has finished records: to make two hundred thousand of them out of the ledger takes minutes. */
    private Coverage look() {
        return Coverage.of(Recommended.all(), ledger.publishers().list(), index::each);
    }
}
