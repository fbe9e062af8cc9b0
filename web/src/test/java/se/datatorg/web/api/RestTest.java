package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Suggestions, publishers, sources, runs and statistics. */
class RestTest extends ReadingTest {
    @Test
    void whatIsTypedIsCompleted() {
        var first = api.json("/api/v1/suggest?q=badp").path(0);

        assertEquals("dataset", first.path("kind").asText());
        assertEquals(RunningApi.id(RunningApi.BATHING), first.path("id").asText());
    }

    @Test
    void aPublisherHasItsRecordsAndSources() {
        var lerum = api.json("/api/v1/publishers/lerum");

        assertEquals(2, lerum.path("records").asInt());
        assertEquals("lerum", lerum.path("sources").path(0).asText());
        assertEquals(404, api.get("/api/v1/publishers/nobody").statusCode());
        assertTrue(api.json("/api/v1/publishers").path("total").asInt() > 40);
    }

    @Test
    void aSourceHasItsRuns() {
        var source = api.json("/api/v1/sources/lerum");
        var runs = api.json("/api/v1/sources/lerum/runs");

        assertEquals("PT24H", source.path("every").asText());
        assertEquals("updated", source.path("lastRun").path("outcome").asText());
        assertEquals(1, runs.path("items").size());
        assertEquals(1, api.json("/api/v1/sources").path("total").asInt());
        assertEquals(404, api.get("/api/v1/sources/nothing").statusCode());
    }

    @Test
    void aRunTellsItsStepsNumbersFindingsAndDifference() {
        var run = api.json("/api/v1/runs/1");

        assertEquals("fetch", run.path("steps").path(0).path("step").asText());
        assertEquals(2, run.path("numbers").path("fed").asInt());
        assertEquals(2, run.path("diff").path("added").size());
        assertTrue(run.path("findings").isArray());
        assertEquals(404, api.get("/api/v1/runs/99").statusCode());
        assertEquals(404, api.get("/api/v1/runs/first").statusCode());
    }

    @Test
    void theTotalsAreThoseOfTheDayAskedFor() {
        assertEquals(2, api.json("/api/v1/statistics/totals").path("datasets").asInt());
        assertEquals(
                0,
                api.json("/api/v1/statistics/totals?at=2020-01-01")
                        .path("datasets")
                        .asInt());
    }

    @Test
    void aSeriesHasAPointForEachMonth() {
        var series = api.json("/api/v1/statistics/series?measure=total&group=month&publisher=lerum");

        assertTrue(series.path("points").size() >= 12);
        assertEquals(
                2,
                series.path("points")
                        .path(series.path("points").size() - 1)
                        .path("value")
                        .asInt());
        assertEquals(400, api.get("/api/v1/statistics/series?measure=height").statusCode());
    }

    @Test
    void aLeaderboardCanBeCountedByInhabitants() {
        var row = api.json("/api/v1/statistics/leaderboard?per=thousandInhabitants")
                .path("rows")
                .path(0);
        var people = api.json("/api/v1/publishers/lerum").path("population").asInt();

        assertEquals("lerum", row.path("publisher").path("id").asText());
        assertEquals(2000.0 / people, row.path("value").asDouble(), 0.001);
        assertEquals(1, row.path("rank").asInt());
        assertEquals(
                400,
                api.get("/api/v1/statistics/leaderboard?per=thousandInhabitants&measure=quality")
                        .statusCode());
    }

    @Test
    void theInterfaceTellsWhatItIs() {
        assertEquals("active", api.json("/api/v1/api-info").path("apiStatus").asText());
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        var head = api.method("HEAD", "/api/v1/datasets");

        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(head.headers().firstValue("ETag").isPresent());
    }

    @Test
    void aBrowserThatAsksBeforeItAsksIsLetThrough() {
        var answer = api.method("OPTIONS", "/api/v1/datasets");

        assertEquals(204, answer.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS",
                answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow());
    }

    @Test
    void anUnknownAddressIsAProblemAndAWrongMethodNamesTheRightOnes() {
        var missing = api.get("/api/v1/nothing");
        var wrong = api.method("DELETE", "/api/v1/datasets");

        assertEquals(404, missing.statusCode());
        assertEquals(404, RunningApi.parse(missing).path("status").asInt());
        assertEquals(405, wrong.statusCode());
        assertEquals("GET, HEAD, OPTIONS", wrong.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void theUrlIsNotTheFeedsCheckedAddressUnlessItIsOne() {
        var answer = api.post("/api/v1/check", "application/json", "{\"url\": \"file:///etc/passwd\"}");

        assertEquals(400, answer.statusCode());
        assertEquals("url", RunningApi.parse(answer).path("parameter").asText());
    }

    @Test
    void aFeedThatIsSentIsExamined() {
        var answer = api.post("/api/v1/check", "text/turtle", RunningApi.TWO);

        assertEquals(200, answer.statusCode());
        assertEquals(2, RunningApi.parse(answer).path("datasets").asInt());
        assertEquals("Turtle", RunningApi.parse(answer).path("syntax").asText());
    }

    @Test
    void aFeedIsFetchedAndExamined() {
        var body = "{\"url\": \"" + api.feeds.uri("/dcat") + "\"}";

        assertEquals(
                2,
                RunningApi.parse(api.post("/api/v1/check", "application/json", body))
                        .path("datasets")
                        .asInt());
    }

    @Test
    void aFeedThatIsTooLargeIsRefused() {
        assertEquals(
                413,
                api.post("/api/v1/check", "text/turtle", "#".repeat(10 * 1024 * 1024 + 1))
                        .statusCode());
        assertEquals(400, api.post("/api/v1/check", "text/turtle", "").statusCode());
    }
}
