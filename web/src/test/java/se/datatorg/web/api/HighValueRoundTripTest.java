package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.api.http.RateLimits;

/**
 * A high-value dataset with all that Regulation (EU) 2023/138 asks for: category, legislation, a file and an API, an open
 * licence, documentation and a contact. Harvested by one portal, whose catalogue another one harvests.
 */
class HighValueRoundTripTest {
    private static final String DATASET = "https://data.lerum.example/hvd/adresser";
    private static final String ELI = "http://data.europa.eu/eli/reg_impl/2023/138/oj";
    private static final String CATEGORY = "http://data.europa.eu/bna/c_ac64a52d";
    private static final String FEED = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcatap: <http://data.europa.eu/r5r/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            <https://data.lerum.example/> a dcat:Catalog ; dct:title "Lerum"@sv ; dct:description "Data"@sv ;
              dct:publisher <https://data.lerum.example/org> ;
              dcat:dataset <%1$s> ; dcat:service <%1$s/tjanst> .
            <https://data.lerum.example/org> a foaf:Agent ; foaf:name "Lerums kommun" .
            <%1$s> a dcat:Dataset ; dct:title "Adresser"@sv ; dct:description "Alla adresser"@sv ;
              dct:publisher <https://data.lerum.example/org> ;
              dcatap:applicableLegislation <%2$s> ; dcatap:hvdCategory <%3$s> ;
              dcat:contactPoint <%1$s/kontakt> ; foaf:page <https://data.lerum.example/adresser.html> ;
              dcat:distribution <%1$s/fil>, <%1$s/api> .
            <%1$s/kontakt> a vcard:Organization ; vcard:fn "Karta och mät" ; vcard:hasEmail <mailto:karta@lerum.example> .
            <%1$s/fil> a dcat:Distribution ; dcatap:applicableLegislation <%2$s> ;
              dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> ;
              dcat:accessURL <https://data.lerum.example/adresser> ; dcat:downloadURL <https://data.lerum.example/adresser.gpkg> .
            <%1$s/api> a dcat:Distribution ; dcatap:applicableLegislation <%2$s> ;
              dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> ;
              dcat:accessURL <https://api.lerum.example/adresser> ; dcat:accessService <%1$s/tjanst> .
            <%1$s/tjanst> a dcat:DataService ; dct:title "Adresser som API"@sv ; dct:publisher <https://data.lerum.example/org> ;
              dcatap:applicableLegislation <%2$s> ; dcatap:hvdCategory <%3$s> ;
              dcat:endpointURL <https://api.lerum.example/adresser> ; dcat:servesDataset <%1$s> ;
              dcat:endpointDescription <https://api.lerum.example/openapi.json> ;
              dcat:contactPoint <%1$s/kontakt> ; foaf:page <https://data.lerum.example/adresser.html> .
            """.formatted(DATASET, ELI, CATEGORY);

    @Test
    void everyDutyOfAHighValueDatasetIsKeptOnItsWayThroughThePortal(@TempDir Path here, @TempDir Path there) {
        String catalogue;
        try (var portal = portal(here)) {
            portal.deliver(FEED);
            catalogue = portal.get("/catalog.rdf").body();
        }

        var missing = triples(read(FEED, Lang.TURTLE));
        missing.removeAll(triples(read(catalogue, Lang.RDFXML)));
        assertEquals(Set.of(), missing, "every statement of the feed is in the portal's catalogue");

        try (var other = portal(there)) {
            other.deliver(turtle(catalogue));
            var dataset = other.json("/api/v1/datasets/" + RunningApi.id(DATASET));
            assertTrue(dataset.get("hvd").asBoolean());
            assertTrue(dataset.get("hvdCategories").toString().contains("c_ac64a52d"), dataset.toString());
            var again = triples(read(other.get("/catalog.rdf").body(), Lang.RDFXML));
            again.retainAll(duties(FEED));
            assertEquals(duties(FEED), again, "and they pass a second portal, too");
        }
    }

    private static RunningApi portal(Path folder) {
        return new RunningApi(folder, new RateLimits(100_000, 100_000, 100_000));
    }

    private static Set<Triple> duties(String feed) {
        return triples(read(feed, Lang.TURTLE)).stream()
                .filter(triple -> triple.getPredicate().getURI().startsWith("http://data.europa.eu/r5r/"))
                .collect(Collectors.toSet());
    }

    /** What is said of the dataset, its files, its service and its contact. */
    private static Set<Triple> triples(Graph graph) {
        return graph.stream()
                .filter(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(DATASET))
                .collect(Collectors.toSet());
    }

    private static Graph read(String text, Lang syntax) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(syntax)
                .base("https://x.example/")
                .parse(graph);
        return graph;
    }

    private static String turtle(String rdfXml) {
        var text = new java.io.ByteArrayOutputStream();
        org.apache.jena.riot.RDFDataMgr.write(text, read(rdfXml, Lang.RDFXML), Lang.TURTLE);
        return text.toString(StandardCharsets.UTF_8);
    }
}
