package se.datatorg.web.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What one action is asked: parameters in the address, or members of a JSON object in the body. */
record Call(Map<String, JsonNode> given) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 64 * 1024;

    Call {
        given = Map.copyOf(given);
    }

    static Call of(Context ctx) {
        var given = new LinkedHashMap<String, JsonNode>();
        ctx.queryParamMap().forEach((name, values) -> given.put(name, TextNode.valueOf(values.getFirst())));
        if (ctx.method().equals(HandlerType.POST)) {
            var body = body(ctx);
            body.properties().forEach(member -> given.put(member.getKey(), member.getValue()));
        }
        return new Call(given);
    }

    private static JsonNode body(Context ctx) {
        try (var in = ctx.bodyInputStream()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CkanFault.of(413, "Bad Request", "the body is longer than 64 KiB");
            }
            var text = new String(bytes, StandardCharsets.UTF_8);
            return text.isBlank() ? JSON.createObjectNode() : object(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode object(String text) {
        try {
            var body = JSON.readTree(text);
            if (body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            throw CkanFault.of(400, "Bad Request", "the body is no JSON");
        }
        throw CkanFault.of(400, "Bad Request", "the body is no JSON object");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name))
                .filter(value -> !value.isNull())
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .filter(text -> !text.isBlank());
    }

    /** A parameter without which there is nothing to do. */
    String get(String name) {
        return find(name).orElseThrow(() -> CkanFault.invalid(name, "Missing value"));
    }

    boolean isTrue(String name) {
        return find(name)
                .filter(text -> List.of("true", "True", "1", "yes").contains(text))
                .isPresent();
    }

    /** A whole number from 0; past the most it is the most, as CKAN has it. */
    int number(String name, int otherwise, int most) {
        return find(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw CkanFault.invalid(name, "Must be a natural number");
                    }
                    return Math.min(most, Integer.parseInt(text));
                })
                .orElse(otherwise);
    }

    /** A list: of JSON, or a text that is JSON, or words apart. */
    List<String> list(String name) {
        var value = Optional.ofNullable(given.get(name)).orElse(TextNode.valueOf(""));
        var array = value.isTextual() && value.asText().strip().startsWith("[") ? array(name, value.asText()) : value;
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(array.asText().strip().split("[\\s,]+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static JsonNode array(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw CkanFault.invalid(name, "Not a list");
        }
    }
}
