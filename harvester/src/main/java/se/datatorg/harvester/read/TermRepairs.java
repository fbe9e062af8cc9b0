package se.datatorg.harvester.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;

/** Properties and types written almost as the vocabulary writes them. One finding for each wrong term and document. */
final class TermRepairs {
    private final Findings findings;
    private final Cursor cursor;
    private final Map<Node, Node> properties = new HashMap<>();
    private final Map<Node, Node> classes = new HashMap<>();

    TermRepairs(Findings findings, Cursor cursor) {
        this.findings = findings;
        this.cursor = cursor;
    }

    Node property(Node written) {
        return properties.computeIfAbsent(written, node -> mended(node, Terms.propertyMeant(inNamespace(node))));
    }

    Node type(Node written) {
        return classes.computeIfAbsent(written, node -> mended(node, Terms.classMeant(inNamespace(node))));
    }

    private String inNamespace(Node written) {
        var iri = written.getURI();
        return Namespaces.meant(iri).isPresent() ? "http" + iri.substring("https".length()) : iri;
    }

    private Node mended(Node written, Optional<String> meant) {
        var namespace = Namespaces.meant(written.getURI());
        namespace.ifPresent(right -> report(Finding.of("namespace-https", written.getURI(), right)));
        meant.ifPresent(right -> report(
                Finding.of("term-spelling", Namespaces.shortened(written.getURI()), Namespaces.shortened(right))));
        if (meant.isEmpty() && namespace.isEmpty()) {
            return written;
        }
        return NodeFactory.createURI(meant.orElseGet(() -> inNamespace(written)));
    }

    private void report(Finding finding) {
        var mended = finding.asRepaired();
        findings.add(cursor.line() > 0 ? mended.at((int) cursor.line(), (int) Math.max(cursor.column(), 0)) : mended);
    }
}
