package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the national REST API profile, on the description of REST v1 and on its live answers; the rule's name in
 * brackets. Rules that the web server in front answers for (https on 443) are the operator's.
 */
class RestProfileTest extends ReadingTest {
    private static final String VERSION = "/api/v1";
    private static final String CAMEL_CASE = "[a-z][A-Za-z0-9]*";
    private static final Set<String> BY_LANGUAGE =
            Set.of("title", "description", "name", "message", "help", "recordTitle");

    /** [UFN.02, UFN.07, UFN.08, UFN.09] */
    @Test
    void pathsAreLowerCaseWithoutBlanksAndUnderscores() {
        var wrong = new ArrayList<String>();
        document().path("paths").fieldNames().forEachRemaining(path -> {
            var plain = path.replaceAll("\\{[a-z]+}", "x");
            if (!plain.matches("(/[a-z0-9.-]+)+") || plain.contains("//") || plain.endsWith("/")) {
                wrong.add(path);
            }
        });

        assertEquals(List.of(), wrong);
    }

    /** [VER.06] The base has the version's first number. */
    @Test
    void theVersionStandsInTheBase() {
        var rest = operations()
                .filter(operation -> operation.path().startsWith("/api/v"))
                .toList();

        assertTrue(rest.size() > 10);
        rest.forEach(operation -> assertTrue(operation.path().startsWith(VERSION + "/"), operation.path()));
    }

    /** [AME.05, ARQ.05] */
    @Test
    void whatIsOnlyReadIsReadWithGetAndGetHasNoBody() {
        operations()
                .filter(operation -> operation.method().equals("get"))
                .forEach(operation -> assertTrue(!operation.told().has("requestBody"), operation.path()));
        operations()
                .filter(operation -> operation.path().startsWith(VERSION))
                .filter(operation -> !operation.method().equals("get"))
                .forEach(operation -> assertEquals(VERSION + "/check", operation.path()));
    }

    /** [UFN.01, FNS.01] Parameters of REST v1 and members of its answers are spelled in one way. */
    @Test
    void parametersAndMembersAreInCamelCase() {
        var wrong = new ArrayList<String>();
        operations()
                .filter(operation -> operation.path().startsWith(VERSION))
                .forEach(operation -> operation
                        .told()
                        .path("parameters")
                        .findValuesAsText("name")
                        .forEach(name -> {
                            if (!name.matches(CAMEL_CASE)) {
                                wrong.add(operation.path() + " " + name);
                            }
                        }));
        eachAnswer((path, answer) -> walk(answer, "", (name, value) -> {
            if (!name.isEmpty() && !name.matches(CAMEL_CASE)) {
                wrong.add(path + " " + name);
            }
        }));

        assertEquals(List.of(), wrong);
    }

    /** [DOT.01, DOT.04] RFC 3339, in UTC. */
    @Test
    void momentsAreInUtc() {
        var moments = new ArrayList<String>();
        eachAnswer((path, answer) -> walk(answer, "", (name, value) -> {
            if (value.isTextual() && value.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
                moments.add(value.asText());
            }
        }));

        assertTrue(moments.size() > 5, moments::toString);
        moments.forEach(moment -> assertEquals(moment, Instant.parse(moment).toString()));
    }

    /** [FOR.02] */
    @Test
    void listsArePagedFromOneWithTwentyUnlessAskedOtherwise() {
        var given = document().at("/paths/~1api~1v1~1datasets/get/parameters");
        var limit = named(given, "limit");
        var page = named(given, "page");
        var answer = api.json(VERSION + "/datasets");

        assertEquals(20, limit.at("/schema/default").asInt());
        assertEquals(1, page.at("/schema/minimum").asInt());
        assertEquals(20, answer.path("limit").asInt());
        assertEquals(1, answer.path("page").asInt());
        assertEquals(
                1, api.json(VERSION + "/datasets?limit=1&page=2").path("items").size());
    }

    /** [FEL.01, FEL.02] */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/datasets?colour=red",
                "/api/v1/datasets?limit=0",
                "/api/v1/datasets/aaaaaaaaaaaa",
                "/api/v1/nothing",
                "/api/v1/runs/x",
                "/api/v1/statistics/series?measure=x"
            })
    void problemsHaveTheMembersOfRfc9457(String path) {
        var answer = api.get(path);
        var problem = RunningApi.parse(answer);

        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer::body);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(answer.statusCode(), problem.path("status").asInt());
        assertTrue(problem.path("type").asText().startsWith(RunningApi.BASE + "/api#"));
        assertEquals(path.replaceFirst("\\?.*", ""), problem.path("instance").asText());
        for (var member : List.of("title", "detail")) {
            assertTrue(!problem.path(member).asText().isBlank(), member);
        }
    }

    /** [DOK.08, DOK.09, DOK.11, DOK.15] */
    @Test
    void everyOperationIsDescribedWithItsAnswersAndTheirReasons() {
        var wrong = new ArrayList<String>();
        operations().forEach(operation -> {
            var told = operation.told();
            var codes = new ArrayList<String>();
            told.path("responses").fieldNames().forEachRemaining(codes::add);
            if (told.path("summary").asText().isBlank()
                    || told.path("description").asText().isBlank()) {
                wrong.add(operation + " has no words");
            }
            if (!codes.containsAll(List.of("200", "405", "500"))) {
                wrong.add(operation + " tells only " + codes);
            }
            told.path("parameters").forEach(parameter -> {
                if (parameter.path("description").asText().isBlank() || !parameter.has("schema")) {
                    wrong.add(operation + " " + parameter.path("name"));
                }
            });
        });

        assertEquals(List.of(), wrong);
    }

    /** [DOK.03, DOK.19, DOK.20] Newest OpenAPI; limits, availability and terms told, in Swedish and English. */
    @Test
    void theDocumentTellsLimitsTermsAndAvailabilityInBothLanguages() {
        var document = document();
        var words = document.at("/info/description").asText();

        assertTrue(document.path("openapi").asText().startsWith("3.1"));
        assertTrue(document.at("/info/license/identifier").isTextual());
        assertTrue(document.at("/info/contact/url").isTextual());
        for (var part : List.of("300 requests", "300 anrop", "429", "Availability", "Tillgänglighet", "ETag")) {
            assertTrue(words.contains(part), part);
        }
        document.at("/components/responses")
                .properties()
                .forEach(response -> assertTrue(
                        response.getValue().path("description").asText().contains(" / "),
                        response.getKey() + " is told in one language"));
    }

    /** [RES.06, DOK.15] What is described by an example looks like it. */
    @Test
    void everyJsonAnswerOfRestHasAnExample() {
        var without = operations()
                .filter(operation -> operation.path().startsWith(VERSION))
                .filter(operation -> !operation
                        .told()
                        .at("/responses/200/content/application~1json")
                        .has("example"))
                .map(Operation::path)
                .toList();

        assertEquals(List.of(), without);
    }

    /** [SAK.01, SAK.09, SAK.10, SAK.15, SAK.16] Nothing asks for a key, and none is taken in an address. */
    @Test
    void noKeyIsAskedForOrTaken() {
        var document = document();

        assertTrue(document.at("/components/securitySchemes").isMissingNode());
        assertTrue(document.findValuesAsText("name").stream()
                .noneMatch(name -> name.matches("(?i).*(token|key|password)$") && !name.equals("keyword")));
        assertEquals(400, api.get("/api/v1/datasets?apiKey=x").statusCode());
        assertTrue(api.get("/api/v1/datasets")
                .headers()
                .firstValue("WWW-Authenticate")
                .isEmpty());
    }

    /** [UFN.05] */
    @Test
    void addressesAreShort() {
        var links = new ArrayList<String>();
        eachAnswer((path, answer) -> walk(answer, "", (name, value) -> {
            if (value.isTextual() && value.asText().startsWith(RunningApi.BASE)) {
                links.add(value.asText());
            }
        }));

        assertTrue(links.size() > 5);
        links.forEach(link -> assertTrue(link.length() <= 2048, link));
    }

    /** [FNS.03, FNS.07, FNS.08] */
    @Test
    void theInterfaceTellsItsNameVersionAndState() {
        var info = api.json(VERSION + "/api-info");

        assertEquals(
                List.of("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"),
                info.properties().stream().map(Map.Entry::getKey).toList());
        assertEquals(document().at("/info/version"), info.path("apiVersion"));
    }

    private record Operation(String path, String method, JsonNode told) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private JsonNode document() {
        return api.json("/openapi.json");
    }

    private Stream<Operation> operations() {
        return document().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    private static JsonNode named(JsonNode parameters, String name) {
        for (var parameter : parameters) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    /** Every JSON answer of REST v1 that is had without more than its path. */
    private void eachAnswer(BiConsumer<String, JsonNode> taker) {
        operations()
                .filter(operation -> operation.path().startsWith(VERSION)
                        && operation.method().equals("get"))
                .forEach(operation -> {
                    var answer = api.get(RunningApi.filled(operation.path()));
                    if (answer.statusCode() == 200) {
                        taker.accept(operation.path(), RunningApi.parse(answer));
                    }
                });
    }

    /** All members, those within others too; texts by language have languages for names. */
    private static void walk(JsonNode node, String name, BiConsumer<String, JsonNode> taker) {
        taker.accept(name, node);
        node.properties()
                .forEach(member -> walk(member.getValue(), BY_LANGUAGE.contains(name) ? "" : member.getKey(), taker));
        if (node.isArray()) {
            node.forEach(item -> walk(item, name.isEmpty() ? "" : name, taker));
        }
    }
}
