package se.datatorg.testdata.feed;

import java.util.List;

/** Writes RDF/XML with typed node elements. */
final class RdfXmlWriter {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private RdfXmlWriter() {}

    static String write(List<Thing> things) {
        var writer = new RdfXmlWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        Prefixes.ALL.forEach((prefix, namespace) -> writer.out
                .append("\n    xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append('"'));
        writer.out.append(">\n");
        things.forEach(thing -> writer.thing(thing, "  "));
        return writer.out.append("</rdf:RDF>\n").toString();
    }

    private void thing(Thing thing, String indent) {
        out.append(indent).append('<').append(thing.type());
        if (!thing.iri().isEmpty()) {
            attribute("rdf:about", thing.iri());
        }
        out.append(">\n");
        for (var statement : thing.statements()) {
            statement(statement, indent + "  ");
        }
        out.append(indent).append("</").append(thing.type()).append(">\n");
    }

    private void statement(Thing.Statement statement, String indent) {
        var name = statement.property();
        out.append(indent).append('<').append(name);
        switch (statement.value()) {
            case Value.Iri(var iri) -> {
                attribute("rdf:resource", iri);
                out.append("/>\n");
            }
            case Value.Plain(var text) -> content(text, name);
            case Value.Text(var text, var language) -> {
                attribute("xml:lang", language);
                content(text, name);
            }
            case Value.Typed(var lexical, var datatype) -> {
                attribute("rdf:datatype", Prefixes.expand(datatype));
                content(lexical, name);
            }
            case Value.Node(var nested) -> {
                out.append(">\n");
                thing(nested, indent + "  ");
                out.append(indent).append("</").append(name).append(">\n");
            }
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value);
        out.append('"');
    }

    private void content(String text, String name) {
        out.append('>');
        escaped(text);
        out.append("</").append(name).append(">\n");
    }

    private void escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
