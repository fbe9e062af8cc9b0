package se.datatorg.harvester.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;

/** What the JSON-LD processor would drop without a word is mended or reported before it sees the document. */
final class JsonMending {
    private final JsonContexts contexts;
    private final NodeMaker maker;
    private final LiteralRepairs literals;
    private final Set<String> unknown = new HashSet<>();

    JsonMending(JsonContexts contexts, NodeMaker maker) {
        this.contexts = contexts;
        this.maker = maker;
        this.literals = new LiteralRepairs(maker.findings());
    }

    /** Mends a value in place where it can, and returns what to put in its place. */
    JsonNode mend(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object(object);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, mend(array.get(i)));
            }
        }
        return node;
    }

    private JsonNode object(ObjectNode object) {
        for (var field : List.copyOf(object.properties())) {
            var key = field.getKey();
            var mended = field(key, field.getValue(), object);
            if (mended == null || (mended.isNull() && key.startsWith("@") && !key.equals("@context"))) {
                object.remove(key);
            } else {
                object.set(key, mended);
            }
        }
        return object.isEmpty() ? NullNode.getInstance() : object;
    }

    private @Nullable JsonNode field(String key, JsonNode value, ObjectNode owner) {
        if (key.equals("@context")) {
            return value;
        }
        if (contexts.isId(key)) {
            return value.isTextual() ? id(value.textValue()) : value.isNull() ? null : value;
        }
        return switch (key) {
            case "@language" -> language(value, owner);
            case "@type" -> types(value);
            case "@value" -> value;
            default -> other(key, value);
        };
    }

    private JsonNode other(String key, JsonNode value) {
        if (!contexts.knows(key) && unknown.add(key)) {
            maker.findings().add(Finding.of("json-key-unknown", key));
        }
        return contexts.isLink(key) ? links(value) : mend(value);
    }

    private JsonNode links(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, links(array.get(i)));
            }
            return array;
        }
        return value.isTextual() ? link(value.textValue()) : mend(value);
    }

    private JsonNode link(String raw) {
        if (IriRepairs.clean(raw) || contexts.isPrefixed(raw)) {
            return TextNode.valueOf(raw);
        }
        var verdict = IriRepairs.judge(raw);
        if (contexts.isDcatUs()
                && (verdict.relative() || !verdict.usable() || verdict.rules().contains("iri-html"))) {
            return JsonNodeFactory.instance.objectNode().put("@value", raw);
        }
        var iri = id(raw);
        return iri == null ? NullNode.getInstance() : iri;
    }

    private @Nullable JsonNode id(String raw) {
        boolean own = raw.startsWith("_:") || contexts.isPrefixed(raw) || (contexts.hasBase() && maker.leaves(raw));
        if (own || IriRepairs.clean(raw)) {
            return TextNode.valueOf(raw);
        }
        var iri = maker.iri(raw, -1, -1);
        return iri.startsWith(Dropped.PREFIX) ? null : TextNode.valueOf(iri);
    }

    private @Nullable JsonNode language(JsonNode value, ObjectNode owner) {
        if (!value.isTextual()) {
            return null;
        }
        var tag = literals.tag(value.textValue(), owner.path("@value").asText(), -1, -1);
        return tag.isEmpty() ? null : TextNode.valueOf(tag);
    }

    private JsonNode types(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, types(array.get(i)));
            }
            return array;
        }
        var type = value.asText();
        if (value.isTextual() && !type.startsWith("@") && !contexts.knows(type) && unknown.add(type)) {
            maker.findings().add(Finding.of("json-type-unknown", type));
        }
        return value;
    }
}
