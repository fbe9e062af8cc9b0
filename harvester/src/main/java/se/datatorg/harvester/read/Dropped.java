package se.datatorg.harvester.read;

import org.apache.jena.graph.Node;

/**
 * Stands where a value could not be used, until the triple is known: as object it takes the triple with it, as subject
 * it becomes a blank node, so that what is said about it lives on.
 */
final class Dropped {
    static final String PREFIX = "urn:x-datatorg:dropped:";

    private Dropped() {}

    static boolean is(Node node) {
        return node.isURI() && node.getURI().startsWith(PREFIX);
    }
}
