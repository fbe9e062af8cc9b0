package se.datatorg.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.vocab.Lang;

/**
 * The search projection: one Lucene index of records that knows, in the same commit as its content, which generation it
 * shows. Deleting its folder costs time, nothing else. Safe for many readers and one writer.
 */
public final class SearchIndex implements AutoCloseable {

    /** Opens the index in that folder; a missing or damaged one starts empty at generation 0. */
    public static SearchIndex open(Path folder) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The generation that readers see; 0 when empty. */
    public long generation() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Puts and removes, then commits the generation with them; readers see all of it or nothing. */
    public void apply(RecordChanges changes) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Several batches of one generation before the one commit: for filling a large index. */
    public void addWithoutCommit(Collection<CatalogRecord> records) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Empties the index, back to generation 0. */
    public void clear() {
        throw new UnsupportedOperationException("to be written");
    }

    public SearchResult search(SearchQuery query) {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<CatalogRecord> find(RecordId id) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Ids and IRIs of the records that have any of these entities among their parts. */
    public Set<String> recordsWithPart(Collection<String> iris) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Completions of what was typed, best first. */
    public List<Suggestion> suggest(String typed, Lang lang, int limit) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Number of records of the source in the index. */
    public int count(SourceId source) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("to be written");
    }
}
