package se.datatorg.search;

import java.util.List;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;

/** What brings the index to a generation: records to put (new or changed) and records to take away. */
public record RecordChanges(long generation, List<CatalogRecord> put, List<RecordId> removed) {
    public RecordChanges {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }
}
