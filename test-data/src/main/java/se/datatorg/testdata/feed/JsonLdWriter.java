package se.datatorg.testdata.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes JSON-LD with its context inside. */
final class JsonLdWriter {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private JsonLdWriter() {}

    static String write(List<Thing> things) {
        var writer = new JsonLdWriter();
        writer.context();
        var separator = "\n";
        for (var thing : things) {
            writer.out.append(separator);
            writer.thing(thing, "    ");
            separator = ",\n";
        }
        return writer.out.append("\n  ]\n}\n").toString();
    }

    private void context() {
        out.append("{\n  \"@context\": {");
        var separator = "\n";
        for (var prefix : Prefixes.ALL.entrySet()) {
            out.append(separator).append("    ");
            string(prefix.getKey());
            out.append(": ");
            string(prefix.getValue());
            separator = ",\n";
        }
        out.append("\n  },\n  \"@graph\": [");
    }

    private void thing(Thing thing, String indent) {
        out.append(indent).append("{");
        if (!thing.iri().isEmpty()) {
            out.append("\"@id\": ");
            string(thing.iri());
            out.append(", ");
        }
        out.append("\"@type\": ");
        string(thing.type());
        var grouped = new LinkedHashMap<String, List<Value>>();
        for (var statement : thing.statements()) {
            grouped.computeIfAbsent(statement.property(), name -> new ArrayList<>(2))
                    .add(statement.value());
        }
        for (var property : grouped.entrySet()) {
            out.append(",\n").append(indent).append("  ");
            string(property.getKey());
            out.append(": ");
            values(property.getValue(), indent);
        }
        out.append("}");
    }

    private void values(List<Value> values, String indent) {
        if (values.size() == 1) {
            value(values.getFirst(), indent);
            return;
        }
        var separator = "[";
        for (var value : values) {
            out.append(separator);
            value(value, indent);
            separator = ", ";
        }
        out.append("]");
    }

    private void value(Value value, String indent) {
        switch (value) {
            case Value.Iri(var iri) -> pair("@id", iri, "", "");
            case Value.Plain(var text) -> string(text);
            case Value.Text(var text, var language) -> pair("@value", text, "@language", language);
            case Value.Typed(var lexical, var datatype) -> pair("@value", lexical, "@type", datatype);
            case Value.Node(var nested) -> {
                out.append("\n");
                thing(nested, indent + "    ");
            }
        }
    }

    private void pair(String key, String value, String secondKey, String second) {
        out.append('{');
        string(key);
        out.append(": ");
        string(value);
        if (!secondKey.isEmpty()) {
            out.append(", ");
            string(secondKey);
            out.append(": ");
            string(second);
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
