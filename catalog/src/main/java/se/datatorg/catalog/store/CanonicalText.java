package se.datatorg.catalog.store;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;

/**
 * Reads the ledger's canonical N-Triples into RDF4J values: one statement a line, single spaces, nothing optional. Keeps
 * the IRIs it has seen last, since predicates and classes repeat. Not for text from outside; not for several threads.
 */
final class CanonicalText {
    private static final int KEPT_IRIS = 4096;

    /** Receives one statement. */
    interface Statements {
        void statement(Resource subject, IRI predicate, Value object);
    }

    private final ValueFactory values;
    private final Map<String, IRI> iris = new HashMap<>();
    private String text = "";
    private String salt = "";
    private int at;

    CanonicalText(ValueFactory values) {
        this.values = values;
    }

    /** Hands over every statement of the text, its blank nodes prefixed with the salt. */
    void read(String canonical, String blankNodeSalt, Statements statements) {
        text = canonical;
        salt = blankNodeSalt;
        at = 0;
        while (at < text.length()) {
            var subject = text.charAt(at) == '<' ? iri() : blankNode();
            expect(' ');
            var predicate = iri();
            expect(' ');
            var object = object();
            expect(' ');
            expect('.');
            expect('\n');
            statements.statement(subject, predicate, object);
        }
    }

    private Value object() {
        return switch (text.charAt(at)) {
            case '<' -> iri();
            case '"' -> literal();
            default -> blankNode();
        };
    }

    private IRI iri() {
        expect('<');
        int end = text.indexOf('>', at);
        var written = text.substring(at, end);
        at = end + 1;
        var known = iris.get(written);
        if (known == null) {
            known = values.createIRI(Escapes.resolve(written));
            if (iris.size() >= KEPT_IRIS) {
                iris.clear();
            }
            iris.put(written, known);
        }
        return known;
    }

    private BNode blankNode() {
        expect('_');
        expect(':');
        int end = text.indexOf(' ', at);
        var label = text.substring(at, end);
        at = end;
        return values.createBNode(salt + label);
    }

    private Literal literal() {
        expect('"');
        int end = closingQuote();
        var label = Escapes.resolve(text.substring(at, end));
        at = end + 1;
        if (text.charAt(at) == '@') {
            int tagEnd = text.indexOf(' ', at);
            var tag = text.substring(at + 1, tagEnd);
            at = tagEnd;
            return values.createLiteral(label, tag);
        }
        if (text.charAt(at) == '^') {
            at += 2;
            return values.createLiteral(label, iri());
        }
        return values.createLiteral(label);
    }

    private int closingQuote() {
        int end = at;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private void expect(char character) {
        if (text.charAt(at) != character) {
            throw new IllegalStateException("not canonical at character " + at + ", wanted '" + character + "'");
        }
        at++;
    }
}
