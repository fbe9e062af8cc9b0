package se.datatorg.harvester.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.catalog.entity.EntityKind.AGENT;
import static se.datatorg.catalog.entity.EntityKind.CATALOG;
import static se.datatorg.catalog.entity.EntityKind.CONTACT;
import static se.datatorg.catalog.entity.EntityKind.DATASET;
import static se.datatorg.catalog.entity.EntityKind.DISTRIBUTION;
import static se.datatorg.catalog.entity.EntityKind.OTHER;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.entity.EntityKind;

class NamingTest {
    @Test
    void anIdentifierNamesADatasetWhateverElseChanges() {
        var before = Feeds.split("[] a dcat:Dataset ; dcterms:identifier '7' ; dcterms:title 'Bad' .");
        var after = Feeds.split("[] a dcat:Dataset ; dcterms:identifier '7' ; dcterms:title 'Badplatser' .");

        assertEquals(Feeds.iris(before, DATASET), Feeds.iris(after, DATASET));
        assertTrue(Feeds.iris(after, DATASET)
                .iterator()
                .next()
                .matches("https://portal\\.example/graph/umea/\\.well-known/genid/dataset/[0-9a-f]{20}"));
    }

    @Test
    void anIdentifierThatTwoShareNamesNeither() {
        var split = Feeds.split("""
                [] a dcat:Dataset ; dcterms:identifier 'x' ; dcterms:title 'Bad' .
                [] a dcat:Dataset ; dcterms:identifier 'x' ; dcterms:title 'Bibliotek' .
                """);
        var one = Feeds.split("[] a dcat:Dataset ; dcterms:title 'Bad' .");

        assertEquals(2, Feeds.iris(split, DATASET).size());
        assertTrue(Feeds.iris(split, DATASET).containsAll(Feeds.iris(one, DATASET)));
    }

    @Test
    void aFileAddressThatOnlyOneHasNamesADataset() {
        var before =
                Feeds.split("[] a dcat:Dataset ; dcterms:title 'a' ; dcat:distribution [ dcat:downloadURL :f.csv ] .");
        var after =
                Feeds.split("[] a dcat:Dataset ; dcterms:title 'b' ; dcat:distribution [ dcat:downloadURL :f.csv ] .");

        assertEquals(Feeds.iris(before, DATASET), Feeds.iris(after, DATASET));
        assertEquals(Feeds.iris(before, DISTRIBUTION), Feeds.iris(after, DISTRIBUTION));
    }

    @Test
    void datasetsThatShareTitleAndPublisherAreNumberedByContent() {
        var twice = "[] a dcat:Dataset ; dcterms:title 'Bad' ; dcterms:description 'b' ."
                + "[] a dcat:Dataset ; dcterms:title 'Bad' ; dcterms:description 'a' .";

        var split = Splitter.split(Feeds.turtle(twice), Feeds.NAMES);
        var again = Splitter.split(Feeds.shuffled(Feeds.turtle(twice), 1), Feeds.NAMES);

        assertEquals(2, split.counts().datasets());
        assertEquals(Set.copyOf(split.entities()), Set.copyOf(again.entities()));
    }

    @Test
    void contactsAlikeInEverythingBecomeOneWithOneTelephone() {
        var split = Feeds.split("""
                :a a dcat:Dataset ; dcat:contactPoint [ vcard:fn 'Kontakt' ; vcard:hasTelephone [ vcard:hasValue <tel:1> ] ] .
                :b a dcat:Dataset ; dcat:contactPoint [ vcard:fn 'Kontakt' ; vcard:hasTelephone [ vcard:hasValue <tel:1> ] ] .
                :c a dcat:Dataset ; dcat:contactPoint [ vcard:fn 'Annan' ] .
                """);

        assertEquals(2, Feeds.iris(split, CONTACT).size());
        assertEquals(13 - 3, split.graph().size());
        assertEquals(0, Feeds.iris(split, OTHER).size());
    }

    @Test
    void whatHasAnAddressKeepsIt() {
        var feed = ":c a dcat:Catalog ; dcat:dataset :d . :d dcterms:temporal [ dcat:startDate '2020' ] .";

        var split = Feeds.split(feed);

        assertEquals(Set.of("http://example.org/c"), Feeds.iris(split, CATALOG));
        assertEquals(Set.of("http://example.org/d"), Feeds.iris(split, DATASET));
        assertEquals(4, split.graph().size());
    }

    @Test
    void blankNodesThatNothingLeadsToAreKeptUnderAnAddress() {
        var feed = Feeds.turtle(":d a dcat:Dataset . [] dcterms:title 'lost' . _:x :n _:y . _:y :n _:x ; :is 'ring' .");

        var split = Splitter.split(feed, Feeds.NAMES);
        var again = Splitter.split(Feeds.shuffled(feed, 3), Feeds.NAMES);

        assertEquals(2, Feeds.iris(split, OTHER).size());
        assertEquals(Set.copyOf(split.entities()), Set.copyOf(again.entities()));
        assertEquals(
                5,
                split.entities().stream()
                        .mapToLong(e -> e.text().lines().count())
                        .sum());
    }

    @Test
    void oneFindingTellsHowManyAreNameless() {
        var split = Feeds.split("[] a dcat:Dataset ; dcterms:title 'a' . [] a dcat:Dataset ; dcterms:title 'b' .");

        var finding = split.findings().stream()
                .filter(any -> any.rule().equals("blank-node-dataset"))
                .toList();

        assertEquals(1, finding.size());
        assertEquals("2", finding.getFirst().values().getFirst());
    }

    @Test
    void theHeritageBoardsDatasetsAreRecognisedAfterFourMonths() {
        assertDelivery("se-feeds/raa-soch-2022-08-19.rdf", "se-feeds/raa-soch-2022-12-16.rdf", 5, 1, 168);
    }

    @Test
    void theHeritageBoardsOlderDatasetsAreRecognisedToo() {
        assertDelivery(
                "dirty/raa-blank-node-datasets-2018-04.rdf", "dirty/raa-blank-node-datasets-2018-08.rdf", 3, 1, 154);
    }

    private static void assertDelivery(String before, String after, int added, int removed, int same) {
        var old = Feeds.iris(Splitter.split(Feeds.corpus(before), Feeds.NAMES), DATASET);
        var now = Feeds.iris(Splitter.split(Feeds.corpus(after), Feeds.NAMES), DATASET);

        assertEquals(added, without(now, old).size(), "added");
        assertEquals(removed, without(old, now).size(), "removed");
        assertEquals(same, old.size() - removed, "same");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void antwerpsDatasetsAreNamedByTheirIdentifiers() {
        assertEquals(491, recognised(Feeds.corpus("eu-feeds/be-antwerpen-2022.xml.gz"), "identifier"));
    }

    @Test
    void alicantesDatasetsAreNamedByTheirFiles() {
        assertEquals(258, recognised(Feeds.corpus("eu-feeds/es-univ-alicante-2025.rdf"), "accessURL"));
    }

    /** Datasets whose address is the one that the property's value gives. */
    private static long recognised(se.datatorg.catalog.feed.FeedGraph feed, String property) {
        var iris = Feeds.iris(Splitter.split(feed, Feeds.NAMES), DATASET);
        return feed.triples()
                .filter(triple -> triple.getPredicate().getLocalName().equals(property))
                .map(triple -> triple.getPredicate().getURI()
                        + ' '
                        + triple.getObject().getLiteralLexicalForm())
                .map(key -> Feeds.NAMES.mint(EntityKind.DATASET, key))
                .filter(iris::contains)
                .distinct()
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "se-feeds/raa-soch-2022-12-16.rdf",
                "eu-feeds/be-antwerpen-2022.xml.gz",
                "eu-feeds/es-univ-alicante-2025.rdf",
                "eu-feeds/no-nested_blank_nodes.ttl",
                "eu-feeds/no-catalog_with_blank_node.ttl",
                "eu-feeds/no-all_catalogs.ttl",
                "se-feeds/scb-2023-11-28-partial-49.xml"
            })
    void theSameFeedInAnotherOrderGivesTheSameEntities(String file) {
        var feed = Feeds.corpus(file);

        var one = Splitter.split(feed, Feeds.NAMES);
        var other = Splitter.split(Feeds.shuffled(feed, 7), Feeds.NAMES);

        assertEquals(Set.copyOf(one.entities()), Set.copyOf(other.entities()));
        assertEquals(0, one.tangled().size());
        assertEquals(Feeds.iris(one, AGENT), Feeds.iris(other, AGENT));
    }
}
