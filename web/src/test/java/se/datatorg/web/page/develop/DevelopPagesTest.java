package se.datatorg.web.page.develop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Prefixes;
import se.datatorg.web.region.RegionPortal;

/** {@code /sparql} and {@code /api} as people use them, before the catalogue of a whole region. */
@ExtendWith(RegionPortal.Shared.class)
class DevelopPagesTest {
    private static final String PER_THEME = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            SELECT ?tema (COUNT(?d) AS ?antal) { ?d dcat:theme ?tema } GROUP BY ?tema ORDER BY DESC(?antal)""";

    static Stream<SparqlExamples.Example> examples() {
        return SparqlExamples.all().stream();
    }

    static Stream<ApiReference.Operation> tried() {
        return ApiReference.get().operations().stream()
                .filter(ApiReference.Operation::canBeTried)
                .filter(operation -> operation.parameters().stream()
                        .allMatch(given -> !given.example().isEmpty() || !given.required()));
    }

    @Test
    void thereAreFifteenExamplesWithNamesInBothLanguages() {
        var names =
                SparqlExamples.all().stream().map(SparqlExamples.Example::label).toList();

        assertEquals(15, names.size());
        assertEquals(15, names.stream().map(name -> name.in(Lang.SV)).distinct().count());
        assertEquals(15, names.stream().map(name -> name.in(Lang.EN)).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFindsSomethingInTheRegion(SparqlExamples.Example example, RegionPortal portal) throws IOException {
        var answer = portal.get("/sparql?format=json&query=" + encoded(example.query()));
        assertEquals(200, answer.statusCode(), answer::body);
        var told = new ObjectMapper().readTree(answer.body());

        assertTrue(
                told.isArray()
                        || told.has("@graph")
                        || told.has("@id")
                        || told.at("/results/bindings").size() > 0,
                answer::body);
        assertTrue(
                portal.get("/sparql?query=" + encoded(example.query()), "Accept", "text/html")
                        .body()
                        .contains("id=\"svar\""),
                "the page shows it too");
    }

    @Test
    void anAnswerOfNamesAndNumbersIsDrawnAndCanBeTakenHomeAndShared(RegionPortal portal) {
        var page = page(portal, "/sparql?query=" + encoded(PER_THEME));

        assertTrue(page.contains("class=\"chart bars\""), page);
        assertTrue(page.contains("<rect "), page);
        for (var form : List.of("csv", "json", "tsv", "xml")) {
            assertTrue(page.contains("&amp;format=" + form + "\""), form);
        }
        assertTrue(page.contains("value=\"" + portal.base() + "/sparql?query=PREFIX+dcat"), page);
    }

    @Test
    void anAnswerWithoutNumbersIsNotDrawn(RegionPortal portal) {
        var page = page(portal, "/sparql?query=" + encoded("SELECT ?s ?p { ?s ?p ?o } LIMIT 3"));

        assertFalse(page.contains("class=\"chart bars\""));
    }

    @Test
    void aDownloadIsTheProtocolsAnswerThoughABrowserAsks(RegionPortal portal) {
        var csv = portal.get("/sparql?format=csv&query=" + encoded(PER_THEME), "Accept", "text/html,*/*;q=0.8");

        assertTrue(csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
        assertTrue(csv.body().startsWith("tema,antal\r\n"), csv::body);
    }

    @Test
    void everyTermThatCanBeCompletedHasAPrefixThatIsKnown() {
        var words = List.of(SparqlTerms.TEXT.split(" "));

        assertTrue(words.stream().filter(word -> !word.contains("=")).count() > 60);
        for (var word : words) {
            var prefix = word.split("[:=]", 2)[0];
            assertTrue(Prefixes.all().containsKey(prefix), word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/en/api"})
    void theApiPageDescribesWhatTheDocumentDoes(String path, RegionPortal portal) {
        var page = page(portal, path);

        for (var id :
                List.of("listDatasets", "getDataset", "ckan", "getChanges", "getQuadsDump", "getSparql", "checkFeed")) {
            assertTrue(page.contains("<details class=\"op\" id=\"" + id + "\">"), id);
        }
        assertFalse(Pattern.compile("api\\.tag\\.").matcher(page).find(), "every subject has a name");
    }

    @ParameterizedTest
    @MethodSource("tried")
    void everyFormLeadsToAnAddressThatIsThere(ApiReference.Operation operation, RegionPortal portal) {
        var form = "/api?try=" + operation.id() + "&id=&q=&limit=";
        var led = portal.get(form);

        assertEquals(303, led.statusCode());
        assertEquals(operation.filled(Map.of()), location(led));
    }

    @Test
    void aFormSendsOnlyWhatIsFilledIn(RegionPortal portal) {
        var led = portal.get("/api?try=listDatasets&q=bad+plats&publisher=&limit=2&surprise=1");

        assertEquals("/api/v1/datasets?q=bad+plats&limit=2", location(led));
        assertEquals(200, portal.get(location(led)).statusCode());
        assertEquals(404, portal.get("/api?try=nothing").statusCode());
        assertEquals(404, portal.get("/api?try=checkFeed").statusCode());
    }

    private static String location(HttpResponse<?> led) {
        return led.headers().firstValue("Location").orElseThrow();
    }

    private static String page(RegionPortal portal, String path) {
        var answer = portal.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
