package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SparqlLimitsTest {
    private static final SparqlLimits FREE =
            SparqlLimits.STANDARD.withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE);

    @Test
    void aTextOf64KiBIsReadAndOneByteMoreIsNot() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            var query = "ASK { ?s ?p ?o } #";
            var full = query + "x".repeat(64 * 1024 - query.length());

            assertInstanceOf(SparqlAnswer.Ready.class, portal.ask(full));
            assertEquals(413, portal.refused(full + "x").status());
            assertEquals(
                    "query-too-long",
                    portal.refused(query + "å".repeat(32 * 1024)).code());
        }
    }

    @Test
    void aHundredGroupsAreReadAndOneMoreIsNot() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            assertInstanceOf(SparqlAnswer.Ready.class, portal.ask("ASK " + nested(100)));
            assertEquals("query-too-deep", portal.refused("ASK " + nested(101)).code());
            assertEquals(
                    "query-too-deep", portal.refused("ASK " + nested(20_000)).code());
            assertInstanceOf(
                    SparqlAnswer.Ready.class,
                    portal.ask("ASK { ?s ?p '" + "{".repeat(200) + "' FILTER(1 < 2) # " + "(".repeat(200) + "\n}"));
        }
    }

    @Test
    void chainsWithoutBracketsMayNotOverflowEither() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            for (var query : new String[] {
                "ASK { ?s ?p ?o FILTER(" + "!".repeat(60_000) + "true) }",
                "ASK { ?s ?p ?o FILTER(" + "1+".repeat(30_000) + "1) }",
                "ASK { ?s ?p ?o FILTER(true" + "||true".repeat(10_000) + ") }",
                "ASK { {?s ?p ?o}" + "UNION{?s ?p ?o}".repeat(4_000) + " }",
                "ASK { ?s " + "^".repeat(60_000) + "<http://x/p> ?o }",
                "ASK { ?s <x:p>" + "/<x:p>".repeat(10_000) + " ?o }"
            }) {
                var refused = portal.refused(query);
                assertEquals(400, refused.status(), () -> query.substring(0, 60) + refused);
            }
            assertInstanceOf(SparqlAnswer.Ready.class, portal.ask("ASK { ?s ?p ?o }"));
            portal.store.apply(2, java.util.List.of(GateFixture.dataset("umea", 77)));
        }
    }

    @Test
    void tenThousandRowsOfValuesAreReadAndOneMoreIsNot() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            assertInstanceOf(SparqlAnswer.Ready.class, portal.ask("ASK { VALUES ?x {" + " 1".repeat(10_000) + "} }"));
            assertEquals(
                    "too-many-values",
                    portal.refused("ASK { VALUES ?x {" + " 1".repeat(5_000) + "} VALUES ?y {" + " 1".repeat(5_001)
                                    + "} }")
                            .code());
        }
    }

    @Test
    void aResultOverTheRowsIsRefusedWhole() {
        try (var portal = new GateFixture(FREE.withResult(10, 1_000_000)).filled(11)) {
            assertEquals(10, portal.rows("SELECT ?s { ?s ?p ?o } LIMIT 10").size());
            var refused = portal.refused("SELECT ?s { ?s ?p ?o } LIMIT 11");
            assertEquals(422, refused.status());
            assertEquals(
                    422, portal.refused("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 11").status());
            assertTrue(refused.message().en().contains("LIMIT"));
        }
    }

    @Test
    void aResultOverTheBytesIsRefusedAndALargeOneIsWhole() {
        try (var portal = new GateFixture(FREE.withResult(50_000, 2_000_000)).filled(3_000)) {
            var large = portal.body("SELECT ?s ?o { ?s ?p ?o } LIMIT 10000", "text/csv");
            assertTrue(large.length() > 300_000);
            assertEquals(10_001, large.lines().count());

            assertEquals(
                    422, portal.refused("SELECT * { ?s ?p ?o } LIMIT 18000").status());
        }
    }

    @Test
    void aStringOfAMebibyteMayBeBuiltAndALongerOneNot() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            assertEquals(java.util.List.of("1048576"), portal.rows(doubling(20)));
            assertEquals("value-too-long", portal.refused(doubling(21)).code());
        }
    }

    @Test
    void everyWayToGrowAStringIsCapped() {
        try (var portal = new GateFixture(FREE).filled(200)) {
            for (var query : SparqlTexts.read("growing.txt")) {
                var refused = portal.refused(query);
                assertEquals("value-too-long", refused.code(), query);
                assertEquals(400, refused.status());
            }
        }
    }

    @Test
    void aClientThatHasUsedItsMinuteWaitsForTheNext() {
        var limits = SparqlLimits.STANDARD.withAllowance(Duration.ofSeconds(60), 3);
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var allowances = new Allowances(limits, Clock.fixed(start, ZoneOffset.UTC));
        allowances.charge("a", Duration.ofSeconds(59));
        assertTrue(allowances.findWait("a").isEmpty());
        allowances.charge("a", Duration.ofSeconds(1));

        assertEquals(Duration.ofSeconds(60), allowances.findWait("a").orElseThrow());
        assertTrue(allowances.findWait("b").isEmpty());
    }

    @Test
    void tooManyErrorsInAMinuteAreAnsweredWithALaterTime() {
        try (var portal = new GateFixture(SparqlLimits.STANDARD.withAllowance(Duration.ofMinutes(1), 3)).filled(1)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(400, portal.refused("SELECT nonsense").status());
            }
            var refused = portal.refused("ASK { ?s ?p ?o }");
            assertEquals(429, refused.status());
            assertTrue(refused.retryAfterSeconds().orElseThrow() <= 61);
        }
    }

    @Test
    void aThirdQueryOfOneClientWaitsAndAFifthOfAllToo() throws InterruptedException {
        var turnstile = new Turnstile(new SparqlLimits(
                1,
                1,
                1,
                Duration.ZERO,
                Duration.ZERO,
                1,
                1,
                1,
                1,
                4,
                2,
                8,
                Duration.ofMillis(20),
                Duration.ZERO,
                1,
                Duration.ZERO));
        assertTrue(turnstile.enter("a"));
        assertTrue(turnstile.enter("a"));
        assertFalse(turnstile.enter("a"));
        assertTrue(turnstile.enter("b"));
        assertTrue(turnstile.enter("b"));
        assertFalse(turnstile.enter("c"));
        turnstile.leave("a");
        assertTrue(turnstile.enter("c"));
    }

    @Test
    void aRepeatedQueryIsAnsweredFromTheCacheUntilTheNextGeneration() {
        try (var portal = new GateFixture(FREE).filled(1)) {
            var first = portal.ask("SELECT (RAND() AS ?r) {}");
            assertEquals(GateFixture.body(first), GateFixture.body(portal.ask("SELECT (RAND() AS ?r) {}")));

            portal.store.apply(2, java.util.List.of(GateFixture.dataset("umea", 77)));

            assertFalse(GateFixture.body(first).equals(GateFixture.body(portal.ask("SELECT (RAND() AS ?r) {}"))));
        }
    }

    @Test
    void aRefusalThatWaitingDoesNotHelpHasNoTime() {
        assertEquals(OptionalInt.empty(), Refusals.tooManyRows(1).retryAfterSeconds());
    }

    private static String nested(int depth) {
        return "{".repeat(depth) + "?s ?p ?o" + "}".repeat(depth);
    }

    private static String doubling(int times) {
        var query = new StringBuilder("SELECT (STRLEN(?x" + times + ") AS ?n) { BIND('a' AS ?x0)");
        for (int i = 1; i <= times; i++) {
            query.append(" BIND(CONCAT(?x%1$d,?x%1$d) AS ?x%2$d)".formatted(i - 1, i));
        }
        return query.append(" }").toString();
    }
}
