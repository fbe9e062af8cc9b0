package se.datatorg.catalog.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/** For round trips in tests: what was read back by one library, as the other library's triple. */
final class Rdf4jToJena {
    private Rdf4jToJena() {}

    static Triple triple(Statement statement) {
        return Triple.create(node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
    }

    private static Node node(Value value) {
        if (value instanceof Literal literal) {
            return literal.getLanguage()
                    .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                    .orElseGet(() -> NodeFactory.createLiteralDT(
                            literal.getLabel(),
                            NodeFactory.getType(literal.getDatatype().stringValue())));
        }
        return value.isBNode()
                ? NodeFactory.createBlankNode(value.stringValue())
                : NodeFactory.createURI(value.stringValue());
    }
}
