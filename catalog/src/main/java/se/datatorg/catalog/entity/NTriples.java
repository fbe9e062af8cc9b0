package se.datatorg.catalog.entity;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes terms as canonical N-Triples does, except that characters an IRI may not hold are escaped, not refused. */
final class NTriples {
    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] NOT_IN_IRIS = notInIris();

    private NTriples() {}

    private static boolean[] notInIris() {
        var refused = new boolean[128];
        java.util.Arrays.fill(refused, 0, ' ' + 1, true);
        "<>\"{}|^`\\\u007f".chars().forEach(c -> refused[c] = true);
        return refused;
    }

    static String line(Triple triple, Map<Node, String> labels) {
        var text = new StringBuilder(160);
        write(triple.getSubject(), labels, text);
        text.append(' ');
        write(triple.getPredicate(), labels, text);
        text.append(' ');
        write(triple.getObject(), labels, text);
        return text.append(" .\n").toString();
    }

    static void write(Node node, Map<Node, String> labels, StringBuilder to) {
        if (node.isBlank()) {
            to.append("_:").append(labels.get(node));
        } else if (node.isURI()) {
            writeIri(node.getURI(), to);
        } else {
            writeLiteral(node, to);
        }
    }

    private static void writeLiteral(Node literal, StringBuilder to) {
        to.append('"');
        writeText(literal.getLiteralLexicalForm(), to);
        to.append('"');
        var datatype = literal.getLiteralDatatypeURI();
        if (!literal.getLiteralLanguage().isEmpty()) {
            to.append('@').append(literal.getLiteralLanguage().toLowerCase(Locale.ROOT));
        } else if (!XSDDatatype.XSDstring.getURI().equals(datatype)) {
            to.append("^^");
            writeIri(datatype, to);
        }
    }

    private static void writeIri(String iri, StringBuilder to) {
        to.append('<');
        int plain = 0;
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c < 128 && NOT_IN_IRIS[c]) {
                to.append(iri, plain, i);
                writeCode(c, to);
                plain = i + 1;
            }
        }
        to.append(iri, plain, iri.length()).append('>');
    }

    private static void writeText(String text, StringBuilder to) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
                to.append(text, plain, i);
                writeEscaped(c, to);
                plain = i + 1;
            }
        }
        to.append(text, plain, text.length());
    }

    private static void writeEscaped(char c, StringBuilder to) {
        switch (c) {
            case '\b' -> to.append("\\b");
            case '\t' -> to.append("\\t");
            case '\n' -> to.append("\\n");
            case '\f' -> to.append("\\f");
            case '\r' -> to.append("\\r");
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            default -> writeCode(c, to);
        }
    }

    private static void writeCode(char c, StringBuilder to) {
        to.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
