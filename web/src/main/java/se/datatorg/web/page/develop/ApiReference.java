package se.datatorg.web.page.develop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.datatorg.vocab.Lang;

/** The interface's own description, {@code /openapi.json}, as people read it: what can be asked, and how. */
final class ApiReference {
    private static final String DOCUMENT = "/se/datatorg/web/api/openapi.json";
    private static final String BOTH = " / ";
    private static final ApiReference THE_ONE = read();

    private final List<Operation> operations;

    private ApiReference(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    static ApiReference get() {
        return THE_ONE;
    }

    /**
     * One thing that can be asked.
     *
     * @param summary in English and, after a slash, in Swedish
     * @param canBeTried by a form: only what is asked with GET
     */
    record Operation(
            String id,
            String tag,
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            List<Response> responses,
            boolean canBeTried) {
        String summary(Lang lang) {
            var parts = summary.split(BOTH, 2);
            return parts[lang == Lang.SV ? parts.length - 1 : 0];
        }

        /** The address with those values; what has none is left out, in the path it is the example. */
        String filled(Map<String, String> values) {
            var filled = path;
            var query = new ArrayList<String>();
            for (var parameter : parameters) {
                var value = Optional.ofNullable(values.get(parameter.name()))
                        .map(String::strip)
                        .orElse("");
                if (parameter.in().equals("path")) {
                    filled = filled.replace(
                            "{" + parameter.name() + "}", encoded(value.isEmpty() ? parameter.example() : value));
                } else if (parameter.in().equals("query") && !value.isEmpty()) {
                    query.add(parameter.name() + "=" + encoded(value));
                }
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * What can be said with it.
     *
     * @param in {@code path}, {@code query} or {@code header}
     * @param choices all values that there are, when they are few
     */
    record Parameter(
            String name,
            String in,
            boolean required,
            String description,
            String type,
            String example,
            List<String> choices) {}

    /** How it may end. */
    record Response(String code, String description) {
        ApiView.Answer told(Lang lang) {
            var parts = description.split(BOTH, 2);
            boolean isThere = lang == Lang.EN || parts.length > 1;
            return new ApiView.Answer(code, parts[lang == Lang.EN ? 0 : parts.length - 1], isThere ? null : "en");
        }
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    private static ApiReference read() {
        try (var in = ApiReference.class.getResourceAsStream(DOCUMENT)) {
            var document = new JsonMapper().readTree(in);
            var operations = new ArrayList<Operation>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> operations.add(
                                    operation(document, path.getKey(), method.getKey(), method.getValue()))));
            return new ApiReference(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(JsonNode document, String path, String method, JsonNode told) {
        return new Operation(
                told.path("operationId").asText(),
                told.path("tags").path(0).asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                told.path("summary").asText(),
                told.path("description").asText(),
                stream(told.path("parameters")).map(ApiReference::parameter).toList(),
                told.path("responses").properties().stream()
                        .map(response -> new Response(
                                response.getKey(),
                                resolved(document, response.getValue())
                                        .path("description")
                                        .asText()))
                        .toList(),
                method.equals("get"));
    }

    private static JsonNode resolved(JsonNode document, JsonNode given) {
        return given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
    }

    private static Parameter parameter(JsonNode told) {
        var schema = told.path("schema");
        var values = schema.has("items") ? schema.path("items") : schema;
        var example = told.path("example");
        return new Parameter(
                told.path("name").asText(),
                told.path("in").asText(),
                told.path("required").asBoolean(),
                told.path("description").asText(),
                values.path("type").asText("string"),
                (example.isArray() ? example.path(0) : example).asText(""),
                stream(values.path("enum")).map(JsonNode::asText).toList());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
