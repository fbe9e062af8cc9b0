package se.datatorg.catalog.ledger;

import java.util.List;
import java.util.Set;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.quality.Judgement;

/**
 * What one delivery changes of a source.
 *
 * @param put entities that are new or whose content changed
 * @param removed IRIs of entities that are gone
 * @param judged IRIs of the entities that were judged anew; their former judgements end
 */
public record ChangeSet(
        SourceId source, List<Entity> put, Set<String> removed, Set<String> judged, Judgement judgement) {
    public ChangeSet {
        put = List.copyOf(put);
        removed = Set.copyOf(removed);
        judged = Set.copyOf(judged);
    }

    /** Whether the content stays as it is. */
    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }
}
