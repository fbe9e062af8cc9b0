package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;

/** Real feeds that came one after the other, or beside each other. */
class CorpusPairsTest {
    private static final String XML = "application/rdf+xml";
    private static final String TURTLE = "text/turtle";

    @TempDir
    Path folder;

    @AutoClose
    HarvestFixture at;

    @BeforeEach
    void open() {
        at = new HarvestFixture(folder);
    }

    @Test
    void onlyTheChangedDatasetsAreMarkedChanged() {
        deliver(TURTLE, "eu-feeds/no-catalog_diff_0.ttl");

        var run = deliver(TURTLE, "eu-feeds/no-catalog_diff_1.ttl");

        assertEquals("updated +0 ~7 -0", told(run));
        assertEquals(
                Set.of("0", "1", "3", "7", "9", "b", "d"),
                at.ledger.runs().diff(run.id()).changed().stream()
                        .map(record -> record.iri().substring(record.iri().lastIndexOf('/') + 1))
                        .collect(Collectors.toSet()));
    }

    /** Four datasets have new dates; the fifth has a licence that was an empty address before. */
    @Test
    void aMunicipalityRevisesItsFeed() {
        deliver(XML, "eu-feeds/it-alessandria-2025-12.rdf");

        var run = deliver(XML, "eu-feeds/it-alessandria-2026.rdf");

        assertEquals("updated +0 ~5 -0", told(run));
    }

    @Test
    void datasetsWithoutAddressesAreKnownAgainFourMonthsLater() {
        deliver(XML, "dirty/raa-blank-node-datasets-2018-04.rdf");

        var run = deliver(XML, "dirty/raa-blank-node-datasets-2018-08.rdf");

        assertEquals(3, run.numbers().added());
        assertEquals(1, run.numbers().removed());
        assertEquals(157, at.shownRecords());
    }

    /** All 80 addresses were faulty and are new, but no title is lost: nobody needs to be asked. */
    @Test
    void aBankCorrectsAllItsAddressesAtOnce() {
        deliver(XML, "dirty/banca-ditalia-hash-in-fragment.rdf");
        assertEquals(80, at.shownRecords());

        var run = deliver(XML, "eu-feeds/it-banca-ditalia-2026-fixed.rdf");

        assertEquals("updated +80 ~0 -80", told(run));
        assertEquals(80, at.shownRecords());
    }

    @Test
    void anOlderCopyBesideAFeedShowsNothingTwiceAndTakesOverWhenTheFeedGoes() {
        var copy = new SourceId("giovinazzo-copy");
        at.publisher.serve("/copy", XML, HarvestFixture.corpus("eu-feeds/it-giovinazzo-copy-1.rdf"));
        at.register(copy, at.publisher.uri("/copy"));
        deliver(XML, "eu-feeds/it-giovinazzo-2025.rdf");
        at.harvest(copy);

        assertEquals(4, at.shownRecords());
        assertEquals(0, at.shownRecords(copy));
        assertEquals(2, at.ledger.records().countHidden(copy));
        var known = records(HarvestFixture.SOURCE);

        at.ledger.sources().remove(HarvestFixture.SOURCE).orElseThrow();
        assertEquals(2, at.shownRecords(copy));
        assertTrue(known.containsAll(records(copy)));
        assertEquals(0, at.ledger.records().countHidden(copy));
    }

    /** The sub-catalogue cannot be had, so this is not the whole feed: what is public stays. */
    @Test
    void aCatalogueWhosePartIsMissingTakesNothingAway() {
        deliver(XML, "se-feeds/civictech-2025.rdf");
        var part = at.publisher.uri("/part").toString();
        var feed = new String(
                        HarvestFixture.corpus("se-feeds/civictech-2024-two-catalogs-no-datasets.rdf"),
                        StandardCharsets.UTF_8)
                .replaceAll("https://raw\\.githubusercontent\\.com/[^\"]*", part);

        var run = at.deliver(XML, feed.getBytes(StandardCharsets.UTF_8));

        assertEquals(Outcome.UNREACHABLE, run.outcome());
        assertEquals("subcatalogue-missing", run.cause().orElseThrow().rule());
        assertEquals(4, at.shownRecords());
    }

    private Run deliver(String type, String file) {
        return at.deliver(type, HarvestFixture.corpus(file));
    }

    private Set<String> records(SourceId source) {
        return at.ledger.versions().listShown(source, at.ledger.generation()).stream()
                .filter(shown -> shown.kind().isRecord())
                .map(Shown::iri)
                .collect(Collectors.toSet());
    }

    private static String told(Run run) {
        var numbers = run.numbers();
        return "%s +%d ~%d -%d".formatted(run.outcome().word(), numbers.added(), numbers.changed(), numbers.removed());
    }
}
