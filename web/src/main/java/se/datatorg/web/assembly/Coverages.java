package se.datatorg.web.assembly;

import java.util.Optional;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.vocab.Recommended;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.CoveragePort;

/** Looks through every record once for each generation that somebody asks about, and keeps the last answer. */
public final class Coverages implements CoveragePort {
    private final Ledger ledger;
    private final RecordShelf shelf;
    private Optional<Coverage> kept = Optional.empty();

    public Coverages(Ledger ledger, RegionPack pack) {
        this.ledger = ledger;
        this.shelf = new RecordShelf(ledger, pack);
    }

    @Override
    public synchronized Coverage now() {
        long generation = ledger.generation();
        var fresh = kept.filter(coverage -> coverage.generation() == generation).orElseGet(() -> at(generation));
        kept = Optional.of(fresh);
        return fresh;
    }

    private Coverage at(long generation) {
        return Coverage.of(
                generation,
                Recommended.all(),
                ledger.publishers().list(),
                ledger.sources().listAll().stream().flatMap(source -> shelf.all(source.id(), generation).stream()));
    }
}
