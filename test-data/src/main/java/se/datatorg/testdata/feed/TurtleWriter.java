package se.datatorg.testdata.feed;

import java.util.List;

/** Writes Turtle, one paragraph a thing. */
final class TurtleWriter {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private TurtleWriter() {}

    static String write(List<Thing> things) {
        var writer = new TurtleWriter();
        Prefixes.ALL.forEach((prefix, namespace) -> writer.out
                .append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        things.forEach(writer::top);
        return writer.out.toString();
    }

    private void top(Thing thing) {
        out.append('\n');
        if (thing.iri().isEmpty()) {
            out.append("[] ");
        } else {
            iri(thing.iri());
            out.append(' ');
        }
        body(thing, "    ");
        out.append(" .\n");
    }

    private void body(Thing thing, String indent) {
        out.append("a ").append(thing.type());
        for (var statement : thing.statements()) {
            out.append(" ;\n").append(indent).append(statement.property()).append(' ');
            value(statement.value(), indent);
        }
    }

    private void value(Value value, String indent) {
        switch (value) {
            case Value.Iri(var iri) -> iri(iri);
            case Value.Plain(var text) -> quoted(text);
            case Value.Text(var text, var language) -> {
                quoted(text);
                out.append('@').append(language);
            }
            case Value.Typed(var lexical, var datatype) -> {
                quoted(lexical);
                out.append("^^").append(datatype);
            }
            case Value.Node(var thing) -> {
                out.append("[ ");
                body(thing, indent + "    ");
                out.append(" ]");
            }
        }
    }

    private void iri(String iri) {
        out.append('<').append(iri).append('>');
    }

    private void quoted(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
