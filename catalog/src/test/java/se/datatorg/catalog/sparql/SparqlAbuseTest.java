package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.datatorg.testdata.sparql.HostileQueries;

/** Queries that mean harm, or only know no better: each ends in time, and the next visitor notices nothing. */
class SparqlAbuseTest {
    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final Duration CERTAIN_END = DEADLINE.plusSeconds(5);
    private static final String DOUBLING = doubling();

    @AutoClose
    final GateFixture portal = new GateFixture(SparqlLimits.STANDARD
                    .withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE)
                    .withDeadline(DEADLINE))
            .filled(2_000);

    @Test
    void everyAbusiveQueryEndsInTime() throws InterruptedException, ExecutionException {
        var queries = HostileQueries.endless();
        assertEquals(60, queries.size());
        try (var visitors = Executors.newFixedThreadPool(4)) {
            var endings = new ArrayList<Future<SparqlAnswer>>();
            for (int i = 0; i < queries.size(); i++) {
                var request = SparqlRequest.of(queries.get(i), "192.0.2." + i);
                endings.add(visitors.submit(() -> timed(request)));
            }
            int refusals = 0;
            for (var ending : endings) {
                switch (ending.get()) {
                    case SparqlAnswer.Ready harmless -> harmless.body().close();
                    case SparqlAnswer.Refused refused -> {
                        assertTrue(List.of(400, 422, 503).contains(refused.status()), refused::toString);
                        refusals++;
                    }
                }
            }
            assertTrue(refusals > queries.size() / 2, "only " + refusals + " were too much");
        }
        assertEquals(1, portal.rows("SELECT ?s { ?s ?p ?o } LIMIT 1").size());
        portal.store.apply(2, List.of(GateFixture.dataset("umea", 7_777)));
    }

    @Test
    void eightDoublingQueriesAtOnceAreRefusedAndLeaveTheHeapAsItWas() throws InterruptedException, ExecutionException {
        // time enough on any machine: it is the length that must end them
        try (var patient = new GateFixture(
                                SparqlLimits.STANDARD.withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE))
                        .filled(10);
                var visitors = Executors.newFixedThreadPool(8)) {
            long before = heapInUse();
            var endings = new ArrayList<Future<SparqlAnswer>>();
            for (int i = 0; i < 8; i++) {
                var request = SparqlRequest.of(DOUBLING, "192.0.2." + i);
                endings.add(visitors.submit(() -> patient.gate.ask(request)));
            }
            for (var ending : endings) {
                var refused = assertInstanceOf(SparqlAnswer.Refused.class, ending.get());
                assertEquals("value-too-long", refused.code());
            }
            assertTrue(heapInUse() - before < 64L << 20);
        }
    }

    @Test
    void queriesThatHoardRowsAreEndedBeforeTheHeapIsFull() throws InterruptedException, ExecutionException {
        var hoarding = "SELECT DISTINCT ?x ?r { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(RAND()), '%s') AS ?x) } ORDER BY ?x"
                .formatted("x".repeat(20_000));
        long before = heapInUse();
        try (var patient = new GateFixture(
                                SparqlLimits.STANDARD.withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE))
                        .filled(2_000);
                var visitors = Executors.newFixedThreadPool(4)) {
            var endings = new ArrayList<Future<SparqlAnswer>>();
            for (int i = 0; i < 4; i++) {
                var request = SparqlRequest.of(hoarding, "192.0.2." + i);
                endings.add(visitors.submit(() -> patient.gate.ask(request)));
            }
            for (var ending : endings) {
                var refused = assertInstanceOf(SparqlAnswer.Refused.class, ending.get());
                assertEquals("query-too-large", refused.code());
                assertEquals(503, refused.status());
            }
            assertEquals(1, patient.rows("SELECT ?s { ?s ?p ?o } LIMIT 1").size());
        }
        assertTrue(heapInUse() - before < 64L << 20);
    }

    private SparqlAnswer timed(SparqlRequest request) {
        long began = System.nanoTime();
        var answer = portal.gate.ask(request);
        var took = Duration.ofNanos(System.nanoTime() - began);
        // Up to four stand before it in the queue.
        assertTrue(
                took.compareTo(CERTAIN_END.plus(SparqlLimits.STANDARD.longestWait())) < 0, () -> request + " " + took);
        return answer;
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String doubling() {
        var query = new StringBuilder("SELECT ?x24 { ?s ?p ?x0");
        for (int i = 1; i <= 24; i++) {
            query.append(" BIND(CONCAT(STR(?x%1$d),STR(?x%1$d)) AS ?x%2$d)".formatted(i - 1, i));
        }
        return query.append(" }").toString();
    }
}
