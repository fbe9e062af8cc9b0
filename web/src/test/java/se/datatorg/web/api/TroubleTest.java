package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.catalog.sparql.SparqlLimits;
import se.datatorg.catalog.store.TripleStore;
import se.datatorg.web.api.http.Failures;
import se.datatorg.web.api.rdf.SparqlAddress;

/** What is answered when the portal itself is in trouble. */
class TroubleTest {
    @Test
    void ourOwnFaultIsA500WithAReferenceAndNothingOfTheMachine(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            api.ledger().close();
            var answer = api.get("/api/v1/sources");
            var problem = RunningApi.parse(answer);

            assertEquals(500, answer.statusCode());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    RunningApi.BASE + "/api#our-fault", problem.path("type").asText());
            assertEquals(
                    answer.headers().firstValue("X-Reference").orElseThrow(),
                    problem.path("reference").asText());
            assertFalse(answer.body().contains("Exception") || answer.body().contains("sqlite"), answer::body);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        }
    }

    @Test
    void whileTheStoreIsBeingFilledSparqlSaysWhenToComeBack(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var store = new TripleStore(RunningApi.BASE);
                var gate = new SparqlGate(store, SparqlLimits.STANDARD, RunningApi.BASE, Clock.systemUTC(), folder)) {
            var server = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        new Failures(RunningApi.BASE).register(config.routes);
                        config.routes.get("/sparql", new SparqlAddress(gate)::get);
                    })
                    .start("127.0.0.1", 0);
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/sparql?query=ASK%20%7B%7D"));
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

                assertEquals(503, answer.statusCode(), answer::body);
                assertTrue(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElseThrow())
                        > 0);
                assertTrue(answer.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .startsWith("application/problem+json"));
            } finally {
                server.stop();
            }
        }
    }
}
