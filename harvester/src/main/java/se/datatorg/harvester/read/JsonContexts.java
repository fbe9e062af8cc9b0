package se.datatorg.harvester.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.Finding;

/**
 * What the keys of a JSON-LD document mean. Contexts that we carry stand in for their addresses; any other address is
 * refused, because nothing is ever fetched (T6).
 */
final class JsonContexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CARRIED = Map.of(
            "project-open-data.cio.gov/v1.1/schema/catalog.jsonld", "dcat-us.jsonld",
            "project-open-data.cio.gov/v1.1/schema/data.jsonld", "dcat-us.jsonld",
            "semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld", "dcat-ap.jsonld",
            "semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld", "dcat-ap.jsonld",
            "semiceu.github.io/DCAT-AP/releases/2.1.1/context/dcat-ap.jsonld", "dcat-ap.jsonld",
            "raw.githubusercontent.com/SEMICeu/DCAT-AP/master/releases/2.1.1/context/dcat-ap.jsonld", "dcat-ap.jsonld");

    private final Set<String> terms = new HashSet<>();
    private final Set<String> ids = new HashSet<>(Set.of("@id"));
    private final Map<String, Boolean> links = new HashMap<>();
    private boolean vocabulary;
    private boolean base;
    private boolean dcatUs;

    /** A {@code data.json} that forgot its context gets the one it means. */
    static void addDcatUs(ObjectNode root) {
        root.put("@context", "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld");
    }

    /** Puts the contexts we carry in place of their addresses, everywhere, and learns what they say. */
    void resolve(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var context = object.get("@context");
            if (context != null) {
                object.set("@context", resolved(context));
            }
            object.properties().forEach(field -> {
                if (!field.getKey().equals("@context")) {
                    resolve(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::resolve);
        }
    }

    boolean isId(String key) {
        return ids.contains(key);
    }

    /** Whether plain texts under this key are meant as addresses. */
    boolean isLink(String key) {
        return links.getOrDefault(key, false);
    }

    /** Whether JSON-LD knows what a key or type means; if not, it drops it without a word. */
    boolean knows(String key) {
        return vocabulary || key.startsWith("@") || key.indexOf(':') >= 0 || terms.contains(key);
    }

    boolean isPrefixed(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && !value.startsWith("//", colon + 1) && terms.contains(value.substring(0, colon));
    }

    boolean hasBase() {
        return base;
    }

    boolean isDcatUs() {
        return dcatUs;
    }

    private JsonNode resolved(JsonNode context) {
        if (context.isTextual()) {
            return carried(context.textValue());
        }
        if (context instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(array.get(i)));
            }
        } else if (context instanceof ObjectNode object) {
            learn(object);
        }
        return context;
    }

    private JsonNode carried(String address) {
        var file = CARRIED.get(address.replaceFirst("^https?://", ""));
        if (file == null) {
            throw new Refusal(Finding.of("jsonld-context-unknown", address));
        }
        dcatUs |= file.startsWith("dcat-us");
        var context = load(file);
        learn(context);
        return context;
    }

    private void learn(ObjectNode context) {
        if (context.path("@import").isTextual()) {
            throw new Refusal(
                    Finding.of("jsonld-context-unknown", context.path("@import").textValue()));
        }
        vocabulary |= context.path("@vocab").isTextual();
        base |= context.path("@base").isTextual();
        context.properties().forEach(field -> learn(field.getKey(), field.getValue()));
    }

    private void learn(String term, JsonNode meaning) {
        terms.add(term);
        if (meaning.asText().equals("@id") || meaning.path("@id").asText().equals("@id")) {
            ids.add(term);
        }
        if (meaning.path("@type").asText().equals("@id")) {
            links.put(term, true);
        }
        if (meaning.has("@context")) {
            ((ObjectNode) meaning).set("@context", resolved(meaning.get("@context")));
        }
    }

    private static ObjectNode load(String file) {
        try (var in = JsonContexts.class.getResourceAsStream(file)) {
            return Optional.ofNullable(JSON.readTree(in).get("@context"))
                    .map(ObjectNode.class::cast)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
