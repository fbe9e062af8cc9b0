package se.datatorg.catalog.ledger;

import java.util.Set;
import se.datatorg.catalog.SourceId;

/**
 * What an erasure did.
 *
 * @param generation that it made
 * @param texts contents of entities that were rewritten
 * @param addresses IRIs that were renamed, and links that were forgotten
 * @param findings rows of findings and of what runs changed
 * @param feeds raw deliveries that were thrown away
 * @param stillNaming sources whose newest delivery had the text: their next one brings it back, unless they remove it
 */
public record Erased(long generation, int texts, int addresses, int findings, int feeds, Set<SourceId> stillNaming) {
    public Erased {
        stillNaming = Set.copyOf(stillNaming);
    }
}
