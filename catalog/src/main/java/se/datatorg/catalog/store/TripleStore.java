package se.datatorg.catalog.store;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.SourceId;

/**
 * The RDF projection: an RDF4J store in memory, filled from the ledger at start and changed per generation. Each source
 * has its own named graph; the default graph is all of them together. Safe for many readers and one writer.
 */
public final class TripleStore implements AutoCloseable {

    /** One entity's text taken out of, or put into, a source's graph. */
    public record Change(SourceId source, String iri, Optional<String> before, Optional<String> after) {}

    /** The generation that readers see; -1 while the store has not been filled. */
    public long generation() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Applies the changes in one transaction and then shows the generation. */
    public void apply(long generation, List<Change> changes) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Adds without showing a generation yet: for filling in batches. */
    public void fill(List<Change> changes) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {}
}
