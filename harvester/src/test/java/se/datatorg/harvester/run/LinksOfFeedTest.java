package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.testdata.FeedServer;

/** Whatever a feed links to, reading and judging it asks nobody: a canary on this machine hears nothing. */
class LinksOfFeedTest {
    private static final String DATASET = """
            <https://data.lerum.example/> a dcat:Catalog ; dcat:dataset <https://data.lerum.example/1> ; owl:imports <CANARY/imports> ;
              dcat:catalog <CANARY/catalog> ; dct:hasPart <CANARY/part> ; rdfs:seeAlso <CANARY/more> ; foaf:homepage <CANARY/home> .
            <https://data.lerum.example/1> a dcat:Dataset ; dct:title "Bad"@sv ; dct:description "Bad"@sv ;
              dct:publisher <CANARY/org> ; foaf:page <CANARY/page> ; dct:conformsTo <CANARY/schema> ; dcat:landingPage <CANARY/landing> ;
              dcat:theme <CANARY/theme> ; dct:license <CANARY/licence> ; dcat:distribution <CANARY/file> ; foaf:depiction <CANARY/image> .
            <CANARY/org> a foaf:Agent ; foaf:name "Lerum" ; foaf:logo <CANARY/logo> ; foaf:img <CANARY/logo> .
            <CANARY/file> a dcat:Distribution ; dcat:accessURL <CANARY/access> ; dcat:downloadURL <CANARY/download> ;
              dct:conformsTo <CANARY/schema> .
            """;
    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
            """;

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer canary = FeedServer.start();

    @Test
    void noLinkInAFeedIsFollowed() {
        try (var portal = new HarvestFixture(folder)) {
            portal.publisher.serve(HarvestFixture.PATH, "text/turtle", here(PREFIXES + DATASET));

            portal.harvest();

            assertEquals(1, portal.ledger.records().count(HarvestFixture.SOURCE));
            assertEquals(List.of(), canary.visits());
        }
    }

    @Test
    void theNextPageIsJudgedLikeAnyAddress() {
        try (var portal = new HarvestFixture(folder)) {
            var paged = PREFIXES + DATASET
                    + "<" + portal.publisher.uri(HarvestFixture.PATH)
                    + "> a hydra:PagedCollection ; hydra:nextPage <CANARY/next> ;"
                    + " hydra:next <CANARY/next> . <> hydra:next <CANARY/next> ; hydra:nextPage \"CANARY/next\" .";
            portal.publisher.serve(HarvestFixture.PATH, "text/turtle", here(paged));

            portal.harvest();

            assertEquals(List.of(), canary.visits());
        }
    }

    @Test
    void noSchemaStyleSheetOrContextIsFetched() {
        try (var portal = new HarvestFixture(folder)) {
            for (var document : List.of(
                    "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='CANARY/style'?>"
                            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dcat='http://www.w3.org/ns/dcat#'"
                            + " xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:schemaLocation='http://www.w3.org/ns/dcat# CANARY/schema' xml:base='CANARY/base'>"
                            + "<dcat:Dataset rdf:about='https://data.lerum.example/1'><dcat:theme rdf:resource='theme'/>"
                            + "<dcat:landingPage><xi:include href='CANARY/include'/></dcat:landingPage></dcat:Dataset></rdf:RDF>",
                    "<!DOCTYPE x SYSTEM 'CANARY/dtd'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM 'CANARY/p'>%p;]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                    "{\"@context\": \"CANARY/context\", \"@id\": \"https://data.lerum.example/1\", \"dct:title\": \"x\"}",
                    "{\"@context\": [{\"@import\": \"CANARY/import\"}, {\"@vocab\": \"CANARY/vocab#\"}], \"@id\": \"CANARY/1\", \"x\": 1}",
                    "{\"@context\": {\"x\": {\"@id\": \"CANARY/x\", \"@context\": \"CANARY/scoped\"}}, \"@id\": \"CANARY/1\", \"x\": {\"y\": 1}}")) {
                for (var type : List.of(
                        "application/rdf+xml", "application/ld+json", "text/turtle", "application/octet-stream")) {
                    portal.publisher.serve(HarvestFixture.PATH, type, here(document));
                    portal.harvest();
                }
            }
            assertEquals(List.of(), canary.visits());
        }
    }

    private String here(String text) {
        return text.replace("CANARY", "http://127.0.0.1:" + canary.port());
    }
}
