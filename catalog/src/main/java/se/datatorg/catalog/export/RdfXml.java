package se.datatorg.catalog.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** Plain RDF/XML as a stream: a description for each run of triples with one subject. */
final class RdfXml extends StreamRDFBase {
    private final Writer out;
    private @Nullable Node subject;

    RdfXml(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"" + RDF.getURI() + "\">\n");
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            closeDescription();
            subject = triple.getSubject();
            write("  <rdf:Description " + reference(subject, "rdf:about") + ">\n");
        }
        write(property(triple.getPredicate().getURI(), triple.getObject()));
    }

    @Override
    public void finish() {
        closeDescription();
        write("</rdf:RDF>\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeDescription() {
        if (subject != null) {
            write("  </rdf:Description>\n");
        }
    }

    /** A predicate that cannot be cut into name space and XML name cannot be said in RDF/XML; it is left out. */
    private static String property(String predicate, Node object) {
        int cut = Util.splitNamespaceXML(predicate);
        if (cut == predicate.length()) {
            return "";
        }
        var name = "p:" + predicate.substring(cut);
        var opening = "    <" + name + " xmlns:p=\"" + escaped(predicate.substring(0, cut)) + "\"";
        if (!object.isLiteral()) {
            return opening + " " + reference(object, "rdf:resource") + "/>\n";
        }
        return opening + literalKind(object) + ">" + escaped(object.getLiteralLexicalForm()) + "</" + name + ">\n";
    }

    private static String literalKind(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) {
            return " xml:lang=\"" + escaped(literal.getLiteralLanguage()) + "\"";
        }
        var type = literal.getLiteralDatatypeURI();
        return type.equals(XSD.xstring.getURI()) ? "" : " rdf:datatype=\"" + escaped(type) + "\"";
    }

    private static String reference(Node node, String attribute) {
        return node.isBlank()
                ? "rdf:nodeID=\"" + node.getBlankNodeLabel() + "\""
                : attribute + "=\"" + escaped(node.getURI()) + "\"";
    }

    /** Characters that XML 1.0 cannot hold at all are left out. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(character).append(';');
                default -> {
                    if (character >= ' ' && character != 0xFFFE && character != 0xFFFF) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
