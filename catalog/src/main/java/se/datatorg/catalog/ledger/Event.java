package se.datatorg.catalog.ledger;

import java.util.Optional;
import se.datatorg.catalog.SourceId;

/**
 * What one generation changed in what the portal shows of one IRI, whichever source it comes from.
 *
 * @param isNew whether nothing was shown of it before
 * @param after what is shown of it now; empty when nothing is any more
 */
public record Event(String iri, boolean isNew, Optional<State> after) {
    /**
     * What is shown.
     *
     * @param text canonical N-Triples
     */
    public record State(SourceId source, String text) {}
}
