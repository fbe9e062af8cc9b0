package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.ledger.RawFeed;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.Step;

class HarvestTest {
    private static final String HEAD = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
            <https://data.lerum.example/> a dcat:Catalog ; dcat:dataset <https://data.lerum.example/1> .
            """;
    private static final String BATHS =
            HEAD + "<https://data.lerum.example/1> a dcat:Dataset ; dcterms:title \"Badplatser\"@sv .\n";

    @TempDir
    Path folder;

    @AutoClose
    HarvestFixture at;

    @BeforeEach
    void open() {
        at = new HarvestFixture(folder);
    }

    @Test
    void aFirstFeedBecomesAGeneration() {
        var run = at.deliver(BATHS);

        assertEquals(Outcome.UPDATED, run.outcome(), () -> run.cause().toString());
        assertEquals(1, run.numbers().fed());
        assertEquals(1, run.numbers().added());
        assertEquals(1, at.shownRecords());
        assertEquals("Turtle", run.syntax().orElseThrow());
    }

    @Test
    void theSameBytesAgainAreNotRead() {
        at.publisher.serveWithoutValidators(HarvestFixture.PATH, "text/turtle", BATHS.getBytes(StandardCharsets.UTF_8));
        at.harvest();

        var again = at.harvest();
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertFalse(names(again).contains(Step.Name.SPLIT), "nothing was read, so nothing was split");
        assertEquals(1, at.ledger.generation());
    }

    @Test
    void aServerThatSaysNotModifiedIsBelieved() {
        at.deliver(BATHS);

        assertEquals(Outcome.UNCHANGED, at.harvest().outcome());
        assertTrue(at.publisher.visits().getLast().headers().containsKey("If-None-Match"));
    }

    @Test
    void theSameContentInAnotherOrderIsUnchanged() {
        at.deliver(BATHS);
        var lines = Arrays.asList(BATHS.lines().skip(1).toArray(String[]::new));
        java.util.Collections.reverse(lines);
        var shuffled = BATHS.lines().findFirst().orElseThrow() + "\n" + String.join("\n", lines);

        var run = at.deliver(shuffled);
        assertEquals(Outcome.UNCHANGED, run.outcome());
        assertTrue(names(run).contains(Step.Name.COMPARE));
        assertEquals(1, at.ledger.generation());
    }

    @Test
    void theSameContentInAnotherSyntaxIsUnchanged() {
        at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/digg-rekommenderat.rdf"));

        var run = at.deliver("text/turtle", HarvestFixture.corpus("se-feeds/digg-rekommenderat.ttl"));
        assertEquals(
                Outcome.UNCHANGED,
                run.outcome(),
                () -> at.ledger.runs().diff(run.id()).toString());
    }

    @Test
    void aFailingFeedLeavesTheLastGoodDatasetsInPlace() {
        at.deliver(BATHS);
        at.publisher.fail(HarvestFixture.PATH, 503);

        var run = at.harvest();
        assertEquals(Outcome.UNREACHABLE, run.outcome());
        assertTrue(run.cause().isPresent());
        assertEquals(1, at.shownRecords());
    }

    @Test
    void whatIsNoFeedChangesNothing() {
        at.deliver(BATHS);

        for (var body :
                new String[] {"", "<!doctype html><title>Logga in</title>", BATHS.substring(0, BATHS.length() - 9)}) {
            var run = at.deliver(body);
            assertEquals(Outcome.REJECTED, run.outcome(), body);
            assertEquals(1, at.shownRecords());
        }
    }

    @Test
    void aFeedWithoutDatasetsWaitsForAPerson() {
        at.deliver(BATHS);

        var run = at.deliver(HEAD.replace(" ; dcat:dataset <https://data.lerum.example/1>", ""));
        assertEquals(Outcome.HELD, run.outcome());
        assertEquals("held-empty", run.cause().orElseThrow().rule());
        assertEquals(1, at.ledger.runs().diff(run.id()).removed().size());
        assertEquals(1, at.shownRecords());
    }

    @Test
    void statisticsSwedenShrinksOverNightAndIsHeld() {
        at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/scb-2023-11-28-full.xml.gz"));
        assertEquals(1159, at.shownRecords());

        var held = at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/scb-2023-11-28-partial-49.xml"));
        assertEquals(Outcome.HELD, held.outcome());
        assertEquals(1159, at.shownRecords());

        var confirmed = at.harvester.confirm(held.id(), "eva", "stämmer").orElseThrow();
        assertEquals(Outcome.UPDATED, confirmed.outcome());
        assertEquals(49, at.shownRecords());
        assertEquals(
                "eva",
                at.ledger
                        .runs()
                        .find(held.id())
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .by());
        assertEquals(Optional.empty(), at.harvester.confirm(held.id(), "eva", ""), "once is enough");
    }

    @Test
    void aRejectedDeliveryChangesNothing() {
        at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/scb-2023-11-28-full.xml.gz"));
        var held = at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/scb-2023-11-28-partial-49.xml"));

        assertTrue(at.harvester.reject(held.id(), "eva", "fel i exporten"));
        assertFalse(at.harvester.reject(held.id(), "eva", ""));
        assertEquals(1159, at.shownRecords());
    }

    @Test
    void theHeritageBoardsDatasetsWithoutAddressesAreKnownAgain() {
        at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/raa-soch-2022-08-19.rdf"));
        assertEquals(169, at.shownRecords());

        var run = at.deliver("application/rdf+xml", HarvestFixture.corpus("se-feeds/raa-soch-2022-12-16.rdf"));
        assertEquals(5, run.numbers().added());
        assertEquals(1, run.numbers().removed());
        assertEquals(173, at.shownRecords());
    }

    @Test
    void theBytesOfTheLastGoodAndTheLastFailedFeedAreKept() {
        var good = at.deliver(BATHS);
        var failed = at.deliver("<html>hej</html>");

        assertEquals(
                BATHS,
                text(at.ledger
                        .rawFeeds()
                        .find(HarvestFixture.SOURCE, RawFeed.What.GOOD, good.id())
                        .orElseThrow()));
        assertEquals(
                "<html>hej</html>",
                text(at.ledger
                        .rawFeeds()
                        .find(HarvestFixture.SOURCE, RawFeed.What.FAILED, failed.id())
                        .orElseThrow()));
    }

    @Test
    void pagesAreOneFeedAndAMissingPageIsNone() {
        var page = """
                @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
                <%s> a hydra:PartialCollectionView ; hydra:next <%s> .
                """.formatted(at.publisher.uri("/dcat"), at.publisher.uri("/dcat2"));
        at.publisher.serve(
                "/dcat2",
                "text/turtle",
                HEAD.replace("/1>", "/2>")
                        + "<https://data.lerum.example/2> a dcat:Dataset ; dcterms:title \"Skolor\"@sv .\n");

        assertEquals(2, at.deliver(BATHS + page).numbers().fed());

        at.publisher.fail("/dcat2", 404);
        var run = at.deliver(BATHS + page + "# ny");
        assertEquals("feed-page-missing", run.cause().orElseThrow().rule());
        assertEquals(2, at.shownRecords());
    }

    private static String text(RawFeed raw) {
        return new String(FeedArchive.unpack(raw).getFirst().content().array(), StandardCharsets.UTF_8);
    }

    private static java.util.Set<Step.Name> names(Run run) {
        return run.steps().stream().map(Step::name).collect(java.util.stream.Collectors.toSet());
    }
}
