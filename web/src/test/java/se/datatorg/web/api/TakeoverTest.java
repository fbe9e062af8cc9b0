package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.run.Outcome;

/** A municipality that describes another's dataset: everybody goes on seeing what the owner said. */
class TakeoverTest {
    private static final String OWN = "https://data.ale.example/1";
    private static final String CLAIM = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            <https://data.ale.example/> a dcat:Catalog ; dct:title "Ale"@sv ; dcat:dataset <%1$s> , <%2$s> .
            <%2$s> a dcat:Dataset ; dct:title "Eget"@sv .
            <%1$s> a dcat:Dataset ; dct:title "Kapad"@sv ; dct:description "Kapad"@sv ; dcat:keyword "kapad"@sv ;
              dcat:contactPoint [ a vcard:Organization ; vcard:fn "Ale" ; vcard:hasEmail <mailto:data@ale.example> ] ;
              dcat:distribution <%1$s/csv> .
            <%1$s/csv> a dcat:Distribution ; dct:title "Kapad"@sv ; dcat:accessURL <https://evil.example/kapad.csv> .
            """.formatted(RunningApi.BATHING, OWN);

    @Test
    void pageApiSearchSparqlDumpsAndStreamAllStayWithTheOwner(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            var run = api.deliverAs("ale", CLAIM);

            assertEquals(Outcome.UPDATED, run.outcome());
            assertTrue(api.get("/api/v1/datasets/" + RunningApi.id(OWN)).body().contains("Eget"), "its own is shown");
            ofTheRecord().forEach(path -> assertTrue(untouched(api, path).contains("Badplatser"), path));
            ofTheCatalogue().forEach(path -> untouched(api, path));
            assertEquals(0, api.json("/api/v1/datasets?q=kapad").path("total").asInt());
            assertTrue(said(api, "Badplatser"));
            assertFalse(said(api, "Kapad"));
            var told = api.get("/api/v1/runs/" + run.id().number()).body();
            assertTrue(told.contains("duplicate-elsewhere"), "the second is told");
        }
    }

    @Test
    void theClaimIsToldOnlyFromTheDayWhenTheOwnerLetsGo(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            api.deliverAs("ale", CLAIM.replace("Kapad", "Gammalt"));
            api.deliverAgain("ale", CLAIM);
            var run = api.deliver(RunningApi.TWO.replace(RunningApi.BATHING, "https://data.lerum.example/other"));

            var history = api.json("/api/v1/datasets/" + RunningApi.id(RunningApi.BATHING) + "/history")
                    .path("items");
            assertEquals(2, history.size(), history.toString());
            assertEquals(run.id().number(), history.path(0).path("run").asLong(), history.toString());
            assertTrue(history.path(0).toString().contains("Kapad"), history.toString());
            assertFalse(history.toString().contains("Gammalt"), history.toString());
        }
    }

    private static Stream<String> ofTheRecord() {
        var id = RunningApi.id(RunningApi.BATHING);
        return Stream.concat(
                Stream.of("/datasets/", "/en/datasets/", "/api/v1/datasets/", "/api/3/action/package_show?id=")
                        .map(path -> path + id),
                Stream.of("ttl", "rdf", "jsonld", "nt").map(suffix -> "/datasets/" + id + "." + suffix));
    }

    private static List<String> ofTheCatalogue() {
        var id = RunningApi.id(RunningApi.BATHING);
        return List.of(
                "/feed.atom",
                "/api/v1/datasets",
                "/api/v1/datasets/" + id + "/history",
                "/api/v1/datasets/" + id + "/findings",
                "/api/v1/suggest?q=kap",
                "/api/3/action/package_search",
                "/catalog.nt",
                "/catalog.ttl",
                "/catalog.rdf",
                "/catalog.jsonld",
                "/changes/1");
    }

    private static String untouched(RunningApi api, String path) {
        var answer = api.get(path, "Accept", "*/*");
        assertEquals(200, answer.statusCode(), path);
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("kapad"), path);
        return answer.body();
    }

    private static boolean said(RunningApi api, String title) {
        var query = "ASK { <" + RunningApi.BATHING + "> <http://purl.org/dc/terms/title> \"" + title + "\"@sv }";
        return api.json("/sparql?query=" + RunningApi.encoded(query), "Accept", "application/sparql-results+json")
                .path("boolean")
                .asBoolean();
    }
}
