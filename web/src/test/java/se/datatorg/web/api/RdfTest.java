package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.web.api.http.RateLimits;

/** {@code /catalog}, {@code /graph/{source}}, {@code /sparql} and what stands beside them. */
class RdfTest extends ReadingTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?d a <http://www.w3.org/ns/dcat#Dataset> }";

    /** One address of each kind. */
    private static final List<String> ANSWERS = List.of(
            "/catalog.ttl",
            "/catalog/lerum.nt",
            "/graph/lerum",
            "/datasets/" + RunningApi.id(RunningApi.BATHING) + ".ttl",
            "/api/v1/datasets?q=skolor",
            "/api/v1/datasets/" + RunningApi.id(RunningApi.BATHING),
            "/api/v1/publishers",
            "/api/3/action/package_list",
            "/changes",
            "/changes/1",
            "/catalog.nq.gz",
            "/sitemap.xml",
            "/feed.atom",
            "/openapi.json");

    @ParameterizedTest
    @CsvSource({
        "rdf, application/rdf+xml",
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "nq, application/n-quads",
        "trig, application/trig"
    })
    void theWholeCatalogueComesInEachForm(String suffix, String type) {
        var byEnding = api.get("/catalog." + suffix);
        var byWish = api.get("/catalog", "Accept", type);

        assertEquals(200, byEnding.statusCode());
        assertTrue(byEnding.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertTrue(byEnding.body().contains("Skolor"));
        assertEquals(byEnding.body().length(), byWish.body().length());
    }

    @Test
    void aPublishersPartIsACatalogueOfItsOwn() {
        assertTrue(api.get("/catalog/lerum.nt").body().contains("<" + RunningApi.BASE + "/catalog/lerum> "));
        assertFalse(api.get("/catalog/ale.nt").body().contains("Skolor"));
        assertEquals(404, api.get("/catalog/nobody.ttl").statusCode());
    }

    @Test
    void aPastDayIsShownAsItWas() {
        assertFalse(api.get("/catalog.nt?at=2020-01-01").body().contains("Skolor"));
        assertEquals(400, api.get("/catalog.nt?at=2999-01-01").statusCode());
    }

    @Test
    void whoHasTheCatalogueIsToldThatItStands() {
        var tag = api.get("/catalog.ttl").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, api.get("/catalog.ttl", "If-None-Match", tag).statusCode());
        assertEquals(200, api.get("/catalog.nt", "If-None-Match", tag).statusCode());
    }

    @Test
    void anAnswerThatIsAskedForAgainIsToldToStandAndItsTagOutlivesARestart(@TempDir Path folder) {
        var tags = new TreeMap<String, String>();
        try (var before = RunningApi.withTwo(folder)) {
            for (var path : ANSWERS) {
                tags.put(path, before.get(path).headers().firstValue("ETag").orElseThrow());
            }
            tags.forEach((path, tag) ->
                    assertEquals(304, before.get(path, "If-None-Match", tag).statusCode(), path));
        }
        try (var after = new RunningApi(folder, new RateLimits(100, 100, 100))) {
            after.awaitProjections();
            tags.forEach((path, tag) ->
                    assertEquals(304, after.get(path, "If-None-Match", tag).statusCode(), path));
        }
    }

    @Test
    void aFormThatNobodyWritesIsRefused() {
        assertEquals(406, api.get("/catalog", "Accept", "image/png").statusCode());
    }

    @Test
    void aSourcesGraphIsAtItsName() {
        assertTrue(api.get("/graph/lerum", "Accept", "application/n-triples")
                .body()
                .contains("Badplatser"));
        assertEquals(404, api.get("/graph/nothing").statusCode());
    }

    @Test
    void aQueryIsAnsweredInEachWayOfTheProtocol() {
        var encoded = URLEncoder.encode(COUNT, StandardCharsets.UTF_8);
        var results = "application/sparql-results+json";

        assertEquals(200, api.get("/sparql?query=" + encoded, "Accept", results).statusCode());
        assertEquals("2", count(api.json("/sparql?query=" + encoded, "Accept", results)));
        assertEquals("2", count(RunningApi.parse(api.post("/sparql", "application/sparql-query", COUNT))));
        assertEquals(
                "2",
                count(RunningApi.parse(api.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded))));
    }

    @Test
    void nothingCanBeChanged() {
        var update = "DELETE WHERE { ?s ?p ?o }";

        assertEquals(
                400, api.post("/sparql", "application/sparql-update", update).statusCode());
        assertEquals(
                400,
                api.post("/sparql", "application/x-www-form-urlencoded", "update=x")
                        .statusCode());
        assertEquals(
                400, api.post("/sparql", "application/sparql-query", update).statusCode());
        assertEquals(415, api.post("/sparql", "text/plain", COUNT).statusCode());
    }

    @Test
    void withoutAQueryTheEndpointTellsWhatItIs() {
        var description = api.get("/sparql", "Accept", "text/turtle");
        var page = api.get("/sparql", "Accept", "text/html");

        assertTrue(description.body().contains("sd:Service"));
        assertTrue(page.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    }

    @Test
    void searchEnginesAndRdfCrawlersFindTheirWay() {
        assertTrue(api.get("/robots.txt").body().contains("Sitemap: " + RunningApi.BASE + "/sitemap.xml"));
        assertTrue(api.get("/sitemap.xml").body().contains("/datasets/" + RunningApi.id(RunningApi.BATHING)));
        assertTrue(api.get("/.well-known/void").body().contains(RunningApi.BASE + "/catalog.trig"));
    }

    private static String count(com.fasterxml.jackson.databind.JsonNode results) {
        return results.path("results")
                .path("bindings")
                .path(0)
                .path("n")
                .path("value")
                .asText();
    }
}
