package se.datatorg.catalog.quality;

import org.apache.jena.graph.Node;

/** Nodes as people read them. */
final class Values {
    private Values() {}

    /** The IRI or the literal's text; a node without address is shown as {@code [ ]}. */
    static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : "[ ]";
    }
}
