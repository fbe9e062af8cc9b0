package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.testdata.sparql.HostileQueries;

class SparqlRefusalTest {
    @AutoClose
    final GateFixture portal =
            new GateFixture(SparqlLimits.STANDARD.withAllowance(Duration.ofMinutes(1), Integer.MAX_VALUE)).filled(3);

    @Test
    void noUpdateIsEverRead() {
        long before = portal.store.statementCount();
        var updates = HostileQueries.updates();
        assertEquals(40, updates.size());

        for (var update : updates) {
            var refused = portal.refused(update);
            assertEquals(400, refused.status(), update);
            assertEquals("not-a-query", refused.code(), update);
        }

        assertEquals(before, portal.store.statementCount());
        assertEquals(1, portal.store.generation());
    }

    @Test
    void serviceIsRefusedInEverySpellingAndNobodyIsCalled() throws IOException {
        var calls = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        canary.start();
        try {
            var address = "http://127.0.0.1:" + canary.getAddress().getPort() + "/";
            var spellings = HostileQueries.calling(address);
            assertEquals(12, spellings.size());

            for (var spelling : spellings) {
                var refused = portal.refused(spelling);
                assertEquals("service-not-supported", refused.code(), spelling);
                assertEquals(400, refused.status());
            }
            for (var query : HostileQueries.reading(address)) {
                assertEquals("unknown-graph", portal.refused(query).code(), query);
            }
            assertEquals(0, calls.get());
        } finally {
            canary.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:java.lang.System.exit",
                "java:java.lang.Math.sqrt",
                "http://www.opengis.net/def/function/geosparql/distance",
                "http://www.w3.org/2005/xpath-functions#string-join",
                "http://www.w3.org/2005/xpath-functions/math#pi",
                "http://jena.apache.org/ARQ/function#now",
                "http://jena.apache.org/ARQ/function#cast",
                "http://spinrdf.org/spif#buildString",
                "http://rdf4j.org/schema/functions#x",
                "http://www.w3.org/2001/XMLSchema#hexBinary",
                "urn:datatorg:counted",
                "rdf4j:isTriple"
            })
    void onlyFunctionsOfTheStandardMayBeCalled(String function) {
        var refused = portal.refused("SELECT ?y { ?s ?p ?x BIND(<%s>(?x) AS ?y) }".formatted(function));

        assertEquals("function-not-supported", refused.code());
        assertTrue(refused.message().sv().contains(function));
        assertTrue(refused.message().en().contains(function));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <java:com.example.Evil> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> ?o }",
                "SELECT * { (?a ?b) <http://jena.apache.org/text#query> 'x' }",
                "SELECT (<http://rdf4j.org/aggregate#stdev>(DISTINCT ?o) AS ?y) { ?s ?p ?o }"
            })
    void predicatesAndAggregatesThatAreCallsAreRefused(String query) {
        assertEquals("function-not-supported", portal.refused(query).code());
    }

    @Test
    void triplesInTriplesAreRefused() {
        assertEquals(
                "extension-not-supported",
                portal.refused("SELECT * { <<?s ?p ?o>> ?q ?z }").code());
    }

    /** Found by fuzzing: the engine tells of it by an error that is no exception. */
    @Test
    void aBrokenEscapeIsNoQuery() {
        var refused = portal.refused("SELECT * { ?s ?p '\\U' }");

        assertEquals("not-a-query", refused.code());
        assertTrue(refused.message().en().contains("line 1"), refused.message().en());
    }

    @Test
    void everyFunctionOfTheStandardWorks() {
        var calls = SparqlTexts.read("functions.txt");

        for (var call : calls) {
            var cells = call.split(" => ");
            assertEquals(List.of(cells[1]), portal.rows("SELECT ?y { BIND(" + cells[0] + " AS ?y) }"), cells[0]);
        }
    }

    @Test
    void aPublishedGraphMayBeNamedInTheQueryOrByTheProtocol() {
        var umea = GateFixture.BASE + "/graph/umea";
        var boden = GateFixture.BASE + "/graph/boden";
        var count = "SELECT (COUNT(*) AS ?n) %s { ?s a <http://www.w3.org/ns/dcat#Dataset> }";

        assertEquals(List.of("4"), portal.rows(count.formatted("")));
        assertEquals(List.of("3"), portal.rows(count.formatted("FROM <" + umea + ">")));
        assertEquals(List.of("0"), portal.rows(count.formatted("FROM NAMED <" + umea + ">")));
        var byProtocol = new SparqlRequest(
                count.formatted("FROM <" + umea + ">"), List.of(boden), List.of(), "text/csv", Optional.empty(), "x");
        assertEquals("n\r\n1\r\n", GateFixture.body(portal.gate.ask(byProtocol)));
        assertEquals(List.of(boden, umea), portal.rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"));
    }

    @Test
    void anUnknownGraphInTheProtocolIsRefused() {
        var request = new SparqlRequest(
                "ASK { ?s ?p ?o }", List.of("file:///etc/passwd"), List.of(), "", Optional.empty(), "x");

        var refused = assertInstanceOf(SparqlAnswer.Refused.class, portal.gate.ask(request));
        assertEquals("unknown-graph", refused.code());
    }

    @Test
    void beforeTheStoreIsFilledTheAnswerIsLater() {
        try (var starting = new GateFixture(SparqlLimits.STANDARD)) {
            var refused = starting.refused("ASK { ?s ?p ?o }");

            assertEquals(503, refused.status());
            assertTrue(refused.retryAfterSeconds().isPresent());
        }
    }
}
