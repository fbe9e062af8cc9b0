package se.datatorg.harvester.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;

class SplitterTest {
    @Test
    void everyIriHasItsOwnEntityAndBlankNodesGoWithIt() {
        var split = Feeds.split("""
                :c a dcat:Catalog ; dcat:dataset :d .
                :d a dcat:Dataset ; dcat:distribution :f ; dcterms:temporal [ dcat:startDate '2020' ] .
                :f a dcat:Distribution ; dcat:accessURL :x .
                """);

        assertEquals(
                Map.of("http://example.org/c", 2L, "http://example.org/d", 4L, "http://example.org/f", 2L),
                split.entities().stream()
                        .collect(Collectors.toMap(
                                Entity::iri, e -> e.text().lines().count())));
        assertEquals(new SplitFeed.Counts(1, 1, 1, 0, 0), split.counts());
    }

    @Test
    void aBlankNodeOfTwoEntitiesIsWholeInBoth() {
        var split = Feeds.split(":a a dcat:Dataset ; dcterms:temporal _:p . :b a dcat:Dataset ; dcterms:temporal _:p ."
                + " _:p dcat:startDate '2020' .");

        assertEquals(
                List.of(3L, 3L),
                split.entities().stream().map(e -> e.text().lines().count()).toList());
    }

    @Test
    void kindsFollowTypeAndElseReference() {
        var split = Feeds.split("""
                :c dcat:dataset :d , :s ; dcat:service :v .
                :d dcterms:title 'd' ; dcterms:publisher :p ; dcat:contactPoint :k ; dcat:distribution :f .
                :s a dcat:Dataset , dcat:DatasetSeries .
                :v dcterms:title 'v' .
                :p foaf:name 'p' .
                :k vcard:fn 'k' .
                :f dcat:accessURL :x .
                :o a <https://www.w3.org/ns/dcat#Dataset> .
                """);

        var kinds = new HashMap<String, EntityKind>();
        split.entities().forEach(e -> kinds.put(e.iri().substring(e.iri().length() - 1), e.kind()));

        assertEquals(
                Map.of(
                        "c", EntityKind.CATALOG,
                        "d", EntityKind.DATASET,
                        "s", EntityKind.SERIES,
                        "v", EntityKind.SERVICE,
                        "p", EntityKind.AGENT,
                        "k", EntityKind.CONTACT,
                        "f", EntityKind.DISTRIBUTION,
                        "o", EntityKind.DATASET),
                kinds);
        assertTrue(Feeds.rules(split).containsAll(Set.of("type-missing", "namespace-slip")));
        assertEquals(3, split.counts().records() - split.counts().series());
    }

    @Test
    void aUuidIsADatasetsIdentityBetweenSources() {
        var split = Feeds.split("""
                :a a dcat:Dataset ; dcterms:identifier '0A5F5C0E-91C4-4C94-8B3F-6A1C2B3D4E5F' .
                :b a dcat:Dataset ; dcterms:identifier 'B-17' .
                """);

        assertEquals(
                Set.of("urn:uuid:0a5f5c0e-91c4-4c94-8b3f-6a1c2b3d4e5f", "http://example.org/b"),
                split.entities().stream().map(Entity::identity).collect(Collectors.toSet()));
    }

    @Test
    void aTangledEntityCostsOnlyItself() {
        var links = IntStream.range(0, 144)
                .filter(i -> i / 12 != i % 12)
                .mapToObj(i -> "_:n" + i / 12 + " :next _:n" + i % 12 + " . ")
                .collect(Collectors.joining());

        var split = Feeds.split(":a a dcat:Dataset . :bad a dcat:Dataset ; :part _:n0 . " + links);

        assertEquals(Set.of("http://example.org/bad"), split.tangled());
        assertEquals(
                List.of("http://example.org/a"),
                split.entities().stream().map(Entity::iri).toList());
        assertTrue(Feeds.rules(split).contains("entity-too-tangled"));
    }

    @Test
    void theMainCatalogueIsTheOneThatContainsTheOthers() {
        var shape = Feeds.split("""
                        :a a dcat:Catalog ; dcat:dataset :d .
                        :main a dcat:Catalog ; dcterms:hasPart :a , :far .
                        :b a dcat:Catalog ; dcterms:isPartOf :main ; dcterms:title 'b' .
                        :far a dcat:Catalog .
                        :d a dcat:Dataset .
                        """).shape();

        assertEquals("http://example.org/main", shape.entry().orElseThrow());
        assertEquals(List.of("http://example.org/a", "http://example.org/b", "http://example.org/far"), shape.parts());
        assertEquals(List.of("http://example.org/far"), shape.references());
        assertEquals(List.of(), shape.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "several-catalogues|:a a dcat:Catalog ; dcat:dataset :d . :b a dcat:Catalog . :d a dcat:Dataset .",
                "catalogue-cycle|:a a dcat:Catalog ; dcat:catalog :b . :b a dcat:Catalog ; dcat:catalog :a .",
                "catalogue-nested|:a a dcat:Catalog ; dcat:catalog :b . :b a dcat:Catalog ; dcat:catalog :c ."
                        + " :c a dcat:Catalog ; dcterms:title 'c' .",
                "no-catalogue|:d a dcat:Dataset .",
                "catalogue-record|:a a dcat:Catalog . :r a dcat:CatalogRecord .",
                "dataset-not-linked|:a a dcat:Catalog . :d a dcat:Dataset ."
            })
    void anUntidyShapeIsReportedAndEverythingKept(String ruleAndFeed) {
        var rule = ruleAndFeed.substring(0, ruleAndFeed.indexOf('|'));
        var feed = Feeds.turtle(ruleAndFeed.substring(rule.length() + 1));

        var split = Splitter.split(feed, Feeds.NAMES);

        assertEquals(Set.of(rule), Feeds.rules(split));
        assertEquals(feed.subjects().size(), split.entities().size());
        assertFalse(split.findings().getFirst().message().sv().contains("{"));
    }

    @Test
    void realFeedsWithSeveralCataloguesAreAccepted() {
        var norway = Splitter.split(Feeds.corpus("eu-feeds/no-all_catalogs.ttl"), Feeds.NAMES);
        var belgium = Splitter.split(Feeds.corpus("eu-feeds/be-opentransportdata.ttl"), Feeds.NAMES);

        assertEquals(new SplitFeed.Counts(2, 2, 3, 0, 0), norway.counts());
        assertTrue(Feeds.rules(norway).contains("several-catalogues"));
        assertEquals(3, belgium.counts().catalogs());
        assertEquals(4, belgium.counts().datasets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"se-feeds/scb-2023-11-28-full.xml.gz", "eu-feeds/be-antwerpen-2022.xml.gz"})
    void entitiesAreExactlyTheFeed(String file) {
        var split = Splitter.split(Feeds.corpus(file), Feeds.NAMES);

        var lines = split.entities().stream()
                .mapToLong(e -> e.text().lines().count())
                .sum();

        assertEquals(split.graph().size(), lines);
    }

    @Test
    void theSameFeedAsTurtleAndAsXmlGivesTheSameEntities() {
        var turtle = Splitter.split(Feeds.corpus("se-feeds/digg-rekommenderat.ttl"), Feeds.NAMES);
        var xml = Splitter.split(Feeds.corpus("se-feeds/digg-rekommenderat.rdf"), Feeds.NAMES);

        assertEquals(Set.copyOf(turtle.entities()), Set.copyOf(xml.entities()));
    }
}
