package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.sparql.SparqlLimits;
import se.datatorg.testdata.FeedServer;
import se.datatorg.testdata.sparql.HostileQueries;
import se.datatorg.web.api.http.RateLimits;

/** Queries and searches that mean harm, as they come over HTTP, beside visitors who only want a page. */
class QueryAbuseTest {
    private static final String QUERY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int DATASETS = 400;

    /** What nobody should wait longer than for a page, on a machine that builds and tests beside. The ratio is reported. */
    private static final long PATIENCE_MILLIS = 2_000;

    @TempDir
    private static Path folder;

    private static RunningApi api;

    @BeforeAll
    static void start() {
        var limits = SparqlLimits.STANDARD
                .withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE)
                .withDeadline(Duration.ofMillis(400));
        api = new RunningApi(folder, new RateLimits(1_000_000, 1_000_000, 1_000_000), limits);
        api.deliver(feed());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void noUpdateIsReadInAnyWayOfTheProtocol() throws IOException {
        var before = count();
        for (var update : HostileQueries.updates()) {
            var encoded = RunningApi.encoded(update);
            for (var answer : List.of(
                    api.get("/sparql?query=" + encoded, "Accept", "*/*"),
                    api.get("/sparql?update=" + encoded, "Accept", "application/json"),
                    api.post("/sparql", FORM, "query=" + encoded),
                    api.post("/sparql", FORM, "update=" + encoded),
                    api.post("/sparql", QUERY, update),
                    api.post("/sparql", "application/sparql-update", update))) {
                assertEquals(400, answer.statusCode(), update);
            }
            assertEquals(415, api.post("/sparql", "text/plain", update).statusCode(), update);
        }
        assertEquals(before, count());
    }

    @Test
    void noQueryCallsAnybodyOrReadsAFile() throws IOException {
        try (var canary = FeedServer.start()) {
            var address = canary.uri("/").toString();
            for (var queries : List.of(HostileQueries.calling(address), HostileQueries.reading(address))) {
                for (var query : queries) {
                    assertEquals(400, api.post("/sparql", QUERY, query).statusCode(), query);
                }
            }
            for (var graph : List.of(address, "file:///etc/passwd", "jar:file:/x!/y", "classpath:logback.xml")) {
                var with = "&default-graph-uri=" + RunningApi.encoded(graph);
                assertEquals(
                        400,
                        api.get("/sparql?query=ASK%7B%7D" + with, "Accept", "*/*")
                                .statusCode(),
                        graph);
            }
            assertEquals(0, canary.visits().size());
        }
    }

    @Test
    void sixtyAbusiveQueriesEndInTimeAndPagesAnswerOnBesideThem(TestReporter reporter) throws Exception {
        var queries = HostileQueries.endless();
        visit(60);
        var idle = visit(60);
        var left = new AtomicInteger(queries.size());
        try (var abusers = Executors.newFixedThreadPool(8)) {
            var endings = new ArrayList<Future<Long>>();
            for (int i = 0; i < queries.size(); i++) {
                var client = "203.0.113." + i;
                var query = queries.get(i);
                endings.add(abusers.submit(() -> abuse(client, query, left)));
            }
            var busy = new ArrayList<Long>();
            while (left.get() > 0) {
                busy.addAll(visit(20));
            }
            for (var ending : endings) {
                assertTrue(ending.get() < Duration.ofSeconds(11).toNanos(), "deadline, queue and 5 s");
            }
            reporter.publishEntry("pages p95, ms", "idle " + millis(idle) + ", beside abuse " + millis(busy));
            assertTrue(millis(busy) < PATIENCE_MILLIS, millis(idle) + " → " + millis(busy));
        }
    }

    @Test
    void eightMemoryBombsAtOnceGetAReasonAndPagesAnswerOn() throws InterruptedException, ExecutionException {
        var bomb = new StringBuilder("SELECT ?x24 { ?s ?p ?x0");
        for (int i = 1; i <= 24; i++) {
            bomb.append(" BIND(CONCAT(STR(?x%1$d),STR(?x%1$d)) AS ?x%2$d)".formatted(i - 1, i));
        }
        bomb.append(" }");
        var before = heap();
        try (var bombers = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 8; i++) {
                var from = "203.0.113." + i;
                answers.add(bombers.submit(() -> api.post("/sparql", QUERY, bomb.toString(), "X-Forwarded-For", from)));
            }
            assertEquals(200, api.get("/datasets").statusCode());
            for (var answer : answers) {
                assertTrue(List.of(400, 503).contains(answer.get().statusCode()));
                assertTrue(
                        !RunningApi.parse(answer.get()).path("detail").asText().isBlank());
            }
        }
        assertTrue(heap() - before < 64L << 20, "the heap is back");
    }

    @Test
    void whateverIsTypedIntoTheSearchBoxIsAnswered() {
        var random = new Random(20261121);
        var boxes = List.of("/datasets?q=", "/api/v1/datasets?q=", "/api/v1/suggest?q=", "/feed.atom?q=");
        int inputs = Boolean.getBoolean("long") ? 10_000 : 120;
        for (int i = 0; i < inputs; i++) {
            var address = boxes.get(i % boxes.size()) + RunningApi.encoded(SearchTexts.next(random));
            int status = api.get(address).statusCode();
            assertTrue(status == 200 || (status == 400 && address.startsWith("/api")), address + " " + status);
        }
        assertEquals(DATASETS, api.json("/api/v1/datasets").path("total").asInt());
    }

    @Test
    void everyAbusiveSearchEndsWithinASecond() {
        for (var search : SearchTexts.abuse()) {
            api.get(search, "Accept", "text/html");
            var began = System.nanoTime();
            int status = api.get(search, "Accept", "text/html").statusCode();
            var took = Duration.ofNanos(System.nanoTime() - began);

            assertTrue(List.of(200, 400, 414).contains(status), search + " " + status);
            assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, search + " " + took);
        }
    }

    private static long abuse(String client, String query, AtomicInteger left) {
        var began = System.nanoTime();
        var answer = api.post("/sparql", QUERY, query, "X-Forwarded-For", client);
        left.decrementAndGet();
        assertTrue(List.of(200, 400, 422, 503).contains(answer.statusCode()), query + answer.body());
        return System.nanoTime() - began;
    }

    /** How long pages of several kinds take, in nanoseconds. */
    private static List<Long> visit(int pages) {
        var kinds = List.of("/", "/datasets?q=data", "/datasets/" + RunningApi.id(iri(7)), "/api/v1/datasets?q=7");
        var times = new ArrayList<Long>();
        for (int i = 0; i < pages; i++) {
            var began = System.nanoTime();
            assertEquals(
                    200, api.get(kinds.get(i % kinds.size()), "Accept", "*/*").statusCode());
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private static long millis(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() * 95 / 100) / 1_000_000;
    }

    private static String count() {
        return api.get("/sparql?query=SELECT(COUNT(*)AS%3Fn)%7B%3Fs%3Fp%3Fo%7D", "Accept", "text/csv")
                .body();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String iri(int number) {
        return "https://data.lerum.example/dataset/" + number;
    }

    private static String feed() {
        var head = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n";
        return IntStream.rangeClosed(1, DATASETS)
                .mapToObj(number -> "<https://data.lerum.example/> a dcat:Catalog ; dcat:dataset <%1$s> . <%1$s> a "
                                .formatted(iri(number))
                        + "dcat:Dataset ; dct:title \"Data %1$d\"@sv ; dct:description \"Om nummer %1$d i serien\"@sv ; "
                                .formatted(number)
                        + "dcat:keyword \"nyckel %d\"@sv .\n".formatted(number % 50))
                .collect(Collectors.joining("", head, ""));
    }
}
