package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers say, in each form, read back by another library than the one that wrote them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlContentTest {
    private static final String ROWS = """
            PREFIX dct: <http://purl.org/dc/terms/>
            SELECT ?d ?title ?issued ?nothing { ?d dct:title ?title ; dct:issued ?issued } ORDER BY ?d ?title LIMIT 7""";

    /** Queries that the portal is asked, one a paragraph, each under a comment and a line with its rows. */
    record Asked(String name, String query, List<String> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    private GateFixture fixture;

    @BeforeAll
    void fill() {
        fixture = new GateFixture(SparqlLimits.STANDARD).filled(12);
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void anErrorOfConstantsLeavesItsVariableUnboundAndTheRowsInPlace() {
        var query = "SELECT ?x ?y { VALUES ?y { 1 2 } BIND(1/0 AS ?x) } ORDER BY ?y";

        assertEquals("x,y\r\n,1\r\n,2\r\n", fixture.body(query, "text/csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, JSON",
        "application/sparql-results+xml, XML",
        "text/tab-separated-values, TSV"
    })
    void rowsReadBackAreTheSameInEachForm(String type, String name) {
        var expected = fixture.body(ROWS, "application/sparql-results+json");
        var lang = switch (name) {
            case "JSON" -> ResultSetLang.RS_JSON;
            case "XML" -> ResultSetLang.RS_XML;
            default -> ResultSetLang.RS_TSV;
        };

        var read = read(fixture.body(ROWS, type), lang);

        assertEquals(7, read.size());
        assertEquals("\"Dataset 999999\"@en", read.getFirst().get(1));
        assertTrue(read.getFirst().get(2).startsWith("\"2024-01-01\"^^"), read::toString);
        assertEquals("null", read.getFirst().get(3));
        assertEquals(read(expected, ResultSetLang.RS_JSON), read);
    }

    private static List<List<String>> read(String body, Lang lang) {
        var results = ResultSetMgr.read(new ByteArrayInputStream(bytes(body)), lang);
        var names = results.getResultVars();
        var rows = new ArrayList<List<String>>();
        results.forEachRemaining(row -> rows.add(
                names.stream().map(name -> String.valueOf(row.get(name))).toList()));
        assertEquals(List.of("d", "title", "issued", "nothing"), names);
        return rows;
    }

    @Test
    void csvHasPlainValuesAndLinesThatEndAsTheStandardSays() {
        var csv = fixture.body(ROWS, "text/csv");

        assertTrue(csv.startsWith("d,title,issued,nothing\r\n"), csv);
        assertTrue(csv.contains("http://boden.example.se/dataset/999999,Datamängd 999999,2024-01-01,\r\n"), csv);
        assertEquals(8, csv.split("\r\n").length);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void aConstructedGraphIsTheSameInEachForm(String type) {
        var query = """
                PREFIX dct: <http://purl.org/dc/terms/>
                CONSTRUCT { ?d dct:title ?t ; dct:subject [ dct:title ?t ] } { ?d dct:title ?t }""";
        var expected = graph(fixture.body(query, "application/n-triples"), "application/n-triples");

        var read = graph(fixture.body(query, type), type);

        assertEquals(3 * 26, read.size());
        assertTrue(read.isIsomorphicWith(expected));
    }

    @Test
    void aDescriptionIsWhatTheEntitySays() {
        var query = "DESCRIBE <http://umea.example.se/dataset/3>";
        var read = graph(fixture.body(query, "text/turtle"), "text/turtle");

        assertEquals(6, read.size());
        assertTrue(read.find().toList().stream()
                .allMatch(triple -> triple.getSubject().getURI().equals("http://umea.example.se/dataset/3")));
    }

    @Test
    void aQuestionIsAnsweredWithTrueOrFalse() {
        assertTrue(fixture.body("ASK { ?s ?p ?o }", "application/sparql-results+json")
                .contains("true"));
        assertTrue(fixture.body("ASK { ?s <urn:none> ?o }", "application/sparql-results+xml")
                .contains("<boolean>false</boolean>"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whatThePortalIsAskedIsAnswered(Asked asked) {
        assertEquals(asked.rows(), fixture.rows(asked.query()));
    }

    static Stream<Asked> asked() {
        return Stream.of(file().split("\n\n")).map(paragraph -> {
            var lines = paragraph.lines().toList();
            var rows = lines.get(1).substring("# rows:".length()).strip();
            var query = String.join("\n", lines.subList(2, lines.size()));
            return new Asked(
                    lines.getFirst().substring(2), query, rows.isEmpty() ? List.of() : List.of(rows.split(" \\| ")));
        });
    }

    @Test
    void thereAreTenOfThem() {
        assertEquals(10, asked().count());
    }

    private static String file() {
        try (var in = SparqlContentTest.class.getResourceAsStream("portal-queries.rq")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph graph(String text, String type) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes(text)))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        return graph;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
