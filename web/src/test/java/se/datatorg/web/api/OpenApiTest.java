package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code /openapi.json} against the addresses and their answers. */
class OpenApiTest extends ReadingTest {
    private static final Set<String> PAGES_REGISTER = Set.of("get /sparql", "get /feed.atom");

    @Test
    void everyAddressIsDescribedAndNoOther() {
        var described = new TreeSet<String>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        var registered = new TreeSet<>(PAGES_REGISTER);
        api.routes
                .addresses()
                .forEach(address ->
                        registered.add(address.method().name().toLowerCase(Locale.ROOT) + " " + address.path()));

        assertEquals(registered, described);
    }

    @Test
    void everyDescribedPathAnswers() {
        for (var path : gets()) {
            var answer = api.get(RunningApi.filled(path), "Accept", "*/*");

            assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        }
    }

    @Test
    void answersHaveTheMembersThatAreDescribed() {
        for (var path : gets()) {
            var schema = document()
                    .path("paths")
                    .path(path)
                    .path("get")
                    .at("/responses/200/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                assertEquals(List.of(), differences(path, schema, api.json(RunningApi.filled(path))));
            }
        }
    }

    @Test
    void namesOfOperationsAreTheirOwn() {
        var names = document().findValuesAsText("operationId");

        assertEquals(names.size(), Set.copyOf(names).size());
        assertTrue(names.stream().noneMatch(String::isBlank));
    }

    private JsonNode document() {
        return api.json("/openapi.json");
    }

    private List<String> gets() {
        return document().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** Members that are described as always there, and are not. */
    private List<String> differences(String where, JsonNode given, JsonNode answer) {
        var schema =
                given.has("$ref") ? document().at(given.path("$ref").asText().substring(1)) : given;
        var found = new ArrayList<String>();
        if (answer.isArray()) {
            answer.forEach(item -> found.addAll(differences(where + "[]", schema.path("items"), item)));
        } else if (answer.isObject() && schema.has("properties")) {
            schema.path("required").forEach(name -> {
                if (!answer.has(name.asText())) {
                    found.add(where + " lacks " + name.asText());
                }
            });
            Stream<String> names = answer.properties().stream().map(java.util.Map.Entry::getKey);
            names.filter(name -> schema.path("properties").has(name))
                    .forEach(name -> found.addAll(differences(
                            where + "." + name, schema.path("properties").path(name), answer.path(name))));
        }
        return found;
    }
}
