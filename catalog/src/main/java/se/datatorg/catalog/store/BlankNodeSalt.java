package se.datatorg.catalog.store;

import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;

/**
 * What a projection puts before an entity's blank-node labels. The ledger's labels come from content alone, so equal
 * nodes of two entities would otherwise become one, and removing one entity would take from the other.
 */
public final class BlankNodeSalt {
    private static final int LENGTH = 16;

    private BlankNodeSalt() {}

    /** Letters and digits only, begins with a letter; the same for the same source and IRI. */
    public static String of(SourceId source, String iri) {
        return "b" + ContentHash.of(source + " " + iri).hex().substring(0, LENGTH);
    }
}
