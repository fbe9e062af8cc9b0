package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.SourceId;

/** A time during which one record had one score. */
public record Points(String iri, SourceId source, double points, Instant from, Optional<Instant> until) {
    public boolean covers(Instant at) {
        return !from.isAfter(at) && until.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
