package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /api/v1/datasets}. */
class DatasetListTest extends ReadingTest {
    @Test
    void everythingIsFoundWithItsCounts() {
        var found = api.json("/api/v1/datasets");

        assertEquals(2, found.path("total").asInt());
        assertEquals(1, found.path("page").asInt());
        assertEquals(20, found.path("limit").asInt());
        assertTrue(found.path("generation").asLong() > 0);
        assertEquals(
                2, found.path("facets").path("publisher").path(0).path("count").asInt());
        assertEquals(
                "lerum",
                found.path("facets").path("publisher").path(0).path("value").asText());
    }

    @Test
    void aWordFindsTheDatasetThatHasIt() {
        var found = api.json("/api/v1/datasets?q=badplats&facets=none");

        assertEquals(1, found.path("total").asInt());
        assertEquals(RunningApi.BATHING, found.path("items").path(0).path("iri").asText());
        assertEquals(
                "Badplatser",
                found.path("items").path(0).path("title").path("sv").asText());
        assertEquals("2025-03-01", found.path("items").path(0).path("published").asText());
        assertTrue(found.path("facets").isEmpty());
    }

    @Test
    void aRepeatedParameterMeansAnyOf() {
        assertEquals(1, total("theme=ENVI"));
        assertEquals(2, total("theme=ENVI&theme=EDUC"));
        assertEquals(0, total("theme=TRAN"));
    }

    @Test
    void filtersNarrow() {
        assertEquals(2, total("publisher=lerum&type=dataset&licence=CC0&hvd=false"));
        assertEquals(0, total("publishedFrom=2025-03-02"));
        assertEquals(2, total("publishedFrom=2025-03-01&publishedTo=2025-03-01&updatedSince=2020-01-01"));
    }

    @Test
    void everyHitSaysWhyItIsOneToWhoAsks() {
        var item = api.json("/api/v1/datasets?q=badst%C3%A4lle&reasons=true")
                .path("items")
                .path(0);

        assertEquals("badställe", item.at("/reasons/0/sought").asText());
        assertEquals("synonym", item.at("/reasons/0/how").asText());
        assertEquals("title", item.at("/reasons/0/where").asText());
        assertTrue(api.json("/api/v1/datasets?q=badst%C3%A4lle")
                .at("/items/0/reasons")
                .isMissingNode());
    }

    @Test
    void nothingIsSaidToWorkBeforeSomebodyHasLooked() {
        assertEquals(0, total("reach=works&reach=broken&reach=unknown"));
        assertTrue(api.json("/api/v1/datasets?q=badplats").at("/items/0/reach").isMissingNode());
    }

    @Test
    void pagesFollowOneAnother() {
        var first = api.json("/api/v1/datasets?limit=1&page=1&sort=title");
        var second = api.json("/api/v1/datasets?limit=1&page=2&sort=title");

        assertEquals(
                "Badplatser",
                first.path("items").path(0).path("title").path("sv").asText());
        assertEquals(
                "Skolor", second.path("items").path(0).path("title").path("sv").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "theme=NONSENSE, theme",
        "publisher=nobody, publisher",
        "type=thing, type",
        "hvd=perhaps, hvd",
        "reach=far, reach",
        "reasons=why, reasons",
        "page=0, page",
        "limit=101, limit",
        "limit=many, limit",
        "sort=colour, sort",
        "updatedSince=yesterday, updatedSince",
        "spatial=north, spatial",
        "facets=colour, facets",
        "q=a&q=b, q",
        "format=no-such-format, format"
    })
    void whatIsNotUnderstoodIsNamed(String query, String name) {
        var answer = api.get("/api/v1/datasets?" + query);
        var problem = RunningApi.parse(answer);

        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(name, problem.path("parameter").asText());
        assertTrue(problem.path("detail").asText().contains(name));
        assertEquals(
                "https://portal.example/api#bad-parameter", problem.path("type").asText());
        assertEquals(400, problem.path("status").asInt());
        assertEquals("/api/v1/datasets", problem.path("instance").asText());
        assertFalse(problem.path("title").asText().isBlank());
    }

    @Test
    void whoHasTheAnswerIsToldThatItStands() {
        var tag = api.get("/api/v1/datasets").headers().firstValue("ETag").orElseThrow();

        var again = api.get("/api/v1/datasets", "If-None-Match", tag);

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void pagesOfOtherSitesMayReadButNotWithCredentials() {
        var answer = api.get("/api/v1/datasets", "Origin", "https://other.example");

        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(
                answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    }

    @Test
    void problemsAreToldInSwedishToWhoPrefersIt() {
        var problem = api.json("/api/v1/datasets?colour=red", "Accept-Language", "sv-SE, en;q=0.5");

        assertTrue(problem.path("detail").asText().startsWith("Parametern colour finns inte."));
    }

    private int total(String query) {
        return api.json("/api/v1/datasets?" + query).path("total").asInt(-1);
    }
}
