package se.datatorg.harvester.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** What a JSON document is, when it is no JSON-LD. */
final class JsonKind {
    private JsonKind() {}

    /** A {@code data.json} as DCAT-US describes it; its context is often missing. */
    static boolean isDcatUs(JsonNode root) {
        return !root.has("@context")
                && root.path("dataset").isArray()
                && (root.path("conformsTo").asText().contains("project-open-data")
                        || Stream.of("accessLevel", "identifier", "distribution")
                                .anyMatch(key -> root.path("dataset").path(0).has(key)));
    }

    static boolean isJsonLd(JsonNode root) {
        var first = root.isArray() ? root.path(0) : root;
        return Stream.of("@context", "@graph", "@id", "@type").anyMatch(first::has)
                || first.properties().stream().anyMatch(field -> field.getKey().contains("://"));
    }

    static boolean isNgsi(JsonNode root) {
        var first = root.isArray() ? root.path(0) : root;
        var context = first.path("@context").toString();
        return first.path("id").asText().startsWith("urn:ngsi-ld:")
                || context.contains("ngsi-ld")
                || context.contains("smartdatamodels")
                || context.contains("smart-data-models");
    }

    /** The rule that tells what this is instead of a feed. */
    static String ruleFor(JsonNode root) {
        if (root.path("type").asText().startsWith("Feature")) {
            return "feed-is-geojson";
        }
        if ((root.has("help") && root.has("success")) || root.path("results").isArray() || root.has("resources")) {
            return "feed-is-ckan";
        }
        boolean error = Stream.of("error", "errors", "exception", "message").anyMatch(root::has);
        return error ? "feed-is-json-error" : "feed-is-json";
    }
}
