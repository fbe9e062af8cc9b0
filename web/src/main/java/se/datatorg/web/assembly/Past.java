package se.datatorg.web.assembly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.PastPort;

/** Puts records together as an earlier generation showed them. */
public final class Past implements PastPort {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Ledger ledger;
    private final RecordShelf shelf;

    public Past(Ledger ledger, RegionPack pack) {
        this.ledger = ledger;
        this.shelf = new RecordShelf(ledger, pack);
    }

    @Override
    public Optional<CatalogRecord> find(String iri, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(SWEDEN).toInstant().minusMillis(1);
        long generation = ledger.generations().at(end);
        return ledger.versions()
                .findShown(iri, generation)
                .filter(shown -> shown.kind().isRecord())
                .flatMap(shown -> shelf.some(shown.source(), List.of(iri), generation).stream()
                        .findFirst());
    }
}
