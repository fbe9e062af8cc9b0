package se.datatorg.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.testdata.FeedServer;

/** A break-in is played: somebody empties a feed and confirms it. The report says who, what, when, and what is gone. */
class IncidentCommandTest {
    private static final String HEAD =
            "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n";

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    @Test
    void aBreakInIsToldByWhoWhatWhenAndScope() throws IOException {
        var terminal = new Terminal(
                "--data", folder.resolve("data").toString(), "--set", "outgoing.allow=127.0.0.1:" + publisher.port());
        publish(10);
        terminal.type("source add --id lerum --publisher lerum --url " + publisher.uri("/lerum"));
        terminal.type("harvest lerum");
        publish(2);
        terminal.type("harvest lerum");
        assertEquals(
                0, terminal.type("confirm 2 --by inkräktaren --note städning").code());

        var file = folder.resolve("incident.json");
        var today = LocalDate.now(Clock.systemUTC());
        var said = terminal.type(
                "incident --from " + today.minusDays(1) + " --to " + today.plusDays(1) + " --out " + file);

        assertEquals(0, said.code(), said.notes());
        var report = new ObjectMapper().readTree(Files.readString(file));
        var decision = report.path("decisions").path(0);
        assertEquals("inkräktaren", decision.path("who").asText());
        assertEquals("confirmed", decision.path("what").asText());
        assertEquals("städning", decision.path("why").asText());
        assertTrue(decision.path("at").asText().startsWith("20"));
        var gone = report.path("runs")
                .valueStream()
                .filter(run -> run.path("outcome").asText().equals("updated"))
                .mapToInt(run -> run.path("removed").size())
                .max();
        assertEquals(8, gone.orElseThrow(), report.toPrettyString());
        assertEquals(
                2,
                report.path("generationAfter").asInt()
                        - report.path("generationBefore").asInt());
        assertEquals(
                publisher.uri("/lerum").toString(),
                firstSource(report).path("address").asText());
    }

    @Test
    void aPeriodWithoutIncidentIsEmptyAndABadDayIsRefused() throws IOException {
        var terminal = new Terminal("--data", folder.resolve("data").toString());
        var said = terminal.type("incident --from 2020-01-01 --to 2020-01-31");
        assertEquals(0, new ObjectMapper().readTree(said.answers()).path("runs").size());

        assertEquals(2, terminal.type("incident --from igår --to idag").code());
    }

    private static JsonNode firstSource(JsonNode report) {
        return report.path("sources").path(0);
    }

    private void publish(int datasets) {
        publisher.serve(
                "/lerum",
                "text/turtle",
                IntStream.rangeClosed(1, datasets)
                        .mapToObj(i ->
                                "<https://lerum.example/> a dcat:Catalog ; dcat:dataset <https://lerum.example/%1$d> . <https://lerum.example/%1$d> a dcat:Dataset ; dct:title \"Nr %1$d\" .\n"
                                        .formatted(i))
                        .collect(Collectors.joining("", HEAD, "")));
    }
}
