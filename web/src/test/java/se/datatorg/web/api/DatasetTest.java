package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code GET /api/v1/datasets/{id}} with its history and findings, and the RDF beside it. */
class DatasetTest extends ReadingTest {
    private static final String PATH = "/api/v1/datasets/" + RunningApi.id(RunningApi.BATHING);

    @Test
    void everythingIsTold() {
        var dataset = api.json(PATH);

        assertEquals(RunningApi.BATHING, dataset.path("iri").asText());
        assertEquals("lerum", dataset.path("publisher").path("id").asText());
        assertEquals("lerum", dataset.path("source").asText());
        assertEquals("CC0", dataset.path("licences").path(0).asText());
        assertEquals("CSV", dataset.path("distributions").path(0).path("format").asText());
        assertEquals(405, dataset.path("quality").path("max").asInt());
        assertEquals(23, dataset.path("quality").path("metrics").size());
        assertTrue(dataset.path("lastSeen").asText().matches("\\d{4}-.*Z"));
        assertEquals(
                RunningApi.BASE + "/datasets/" + RunningApi.id(RunningApi.BATHING) + ".ttl",
                dataset.path("links").path("ttl").asText());
    }

    @Test
    void nothingHasAnUnknownAddress() {
        assertEquals(404, api.get("/api/v1/datasets/aaaaaaaaaaaa").statusCode());
        assertEquals(404, api.get("/api/v1/datasets/nonsense").statusCode());
    }

    @Test
    void itsHistoryBeginsWhenItBecamePublic() {
        var history = api.json(PATH + "/history");

        assertEquals(1, history.path("total").asInt());
        assertTrue(history.path("items").path(0).path("first").asBoolean());
    }

    @Test
    void whatThereIsToMendIsTold() {
        var findings = api.json(PATH + "/findings");

        assertTrue(findings.path("total").asInt() > 0);
        assertTrue(findings.path("items").path(0).path("help").path("sv").isTextual());
    }

    @Test
    void itsEndingChoosesTheFormOfRdf() {
        var turtle = api.get("/datasets/" + RunningApi.id(RunningApi.BATHING) + ".ttl");
        var triples = api.get("/datasets/" + RunningApi.id(RunningApi.BATHING) + ".nt");

        assertEquals(200, turtle.statusCode());
        assertTrue(turtle.headers().firstValue("Content-Type").orElseThrow().startsWith("text/turtle"));
        assertTrue(turtle.body().contains("\"Badplatser\"@sv"));
        assertTrue(triples.body().contains("<" + RunningApi.BATHING + "/csv> "));
    }

    @Test
    void programsGetRdfAndPeopleAPageFromTheSameAddress() {
        var path = "/datasets/" + RunningApi.id(RunningApi.BATHING);

        var json = api.get(path, "Accept", "application/ld+json");
        var page = api.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertEquals(
                "application/ld+json", json.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(page.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    }

    @Test
    void whatIsLeftOfARemovedOneIsTold(@TempDir Path folder) {
        try (var other = RunningApi.withTwo(folder)) {
            other.deliver(RunningApi.ONE);

            var path = "/api/v1/datasets/" + RunningApi.id(RunningApi.SCHOOLS);
            var stone = other.json(path);

            assertEquals(410, other.get(path).statusCode());
            assertEquals(RunningApi.SCHOOLS, stone.path("iri").asText());
            assertEquals("Skolor", stone.path("recordTitle").path("sv").asText());
            assertTrue(stone.path("lastVersion").asText().contains("Skolor"));
            assertEquals(2, other.json(path + "/history").path("total").asInt());
            assertEquals(
                    410,
                    other.get("/datasets/" + RunningApi.id(RunningApi.SCHOOLS) + ".ttl")
                            .statusCode());
        }
    }
}
