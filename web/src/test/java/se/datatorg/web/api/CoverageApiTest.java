package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who publishes what is recommended, for programs and on the page. */
class CoverageApiTest {
    @Test
    void everyMunicipalityStandsBesideEveryRecommendedDataset(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            var answer = api.json("/api/v1/statistics/coverage");

            assertEquals(49, answer.path("rows").size());
            assertEquals(31, answer.path("datasets").size());
            answer.path("rows")
                    .forEach(row -> assertEquals(31, row.path("cells").size()));
            var bathing = cell(answer, "lerum", "badplatser");
            assertEquals("probable", bathing.path("standing").asText());
            assertEquals(
                    RunningApi.id(RunningApi.BATHING),
                    bathing.path("evidence").path(0).path("id").asText());
            assertEquals(
                    "missing",
                    cell(answer, "ale", "badplatser").path("standing").asText());
        }
    }

    @Test
    void theNextDeliveryIsSeenAtOnce(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            api.json("/api/v1/statistics/coverage");
            api.deliver(RunningApi.ONE.replace("\"Badplatser\"@sv", "\"Lekplatser\"@sv"));

            var answer = api.json("/api/v1/statistics/coverage");

            assertEquals(
                    "missing",
                    cell(answer, "lerum", "badplatser").path("standing").asText());
            assertEquals(
                    "probable",
                    cell(answer, "lerum", "lekplatser").path("standing").asText());
        }
    }

    @Test
    void thePageLeadsToTheEvidenceAndSaysTheNextStep(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            var page = api.get("/coverage").body();

            assertTrue(page.contains("href=\"/datasets/" + RunningApi.id(RunningApi.BATHING)
                    + "\" title=\"Finns, annan form: Badplatser\""));
            assertTrue(page.contains("https://www.dataportal.se/specifications/badplatser/1.0"), "what to point at");
            assertTrue(api.get("/en/coverage?set=all&order=name").body().contains("Supplier ledger"));
        }
    }

    private static JsonNode cell(JsonNode answer, String publisher, String dataset) {
        for (var row : answer.path("rows")) {
            if (row.path("publisher").path("id").asText().equals(publisher)) {
                for (var cell : row.path("cells")) {
                    if (cell.path("dataset").asText().equals(dataset)) {
                        return cell;
                    }
                }
            }
        }
        throw new AssertionError(publisher + " " + dataset);
    }
}
