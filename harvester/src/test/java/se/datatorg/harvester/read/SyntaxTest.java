package se.datatorg.harvester.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.read.Documents.objects;
import static se.datatorg.harvester.read.Documents.only;
import static se.datatorg.harvester.read.Documents.rdf;
import static se.datatorg.harvester.read.Documents.read;
import static se.datatorg.harvester.read.Documents.readable;
import static se.datatorg.harvester.read.Documents.refusal;
import static se.datatorg.harvester.read.Documents.rules;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.Finding.Place;
import se.datatorg.catalog.feed.Syntax;

class SyntaxTest {
    private static final String TRIPLE = "<https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\"";
    private static final String TITLED =
            rdf("<dcat:Dataset rdf:about='https://a.se/1'><dct:title>Sjö</dct:title></dcat:Dataset>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TURTLE    | text/turtle           | <https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\" .",
                "N_TRIPLES | application/n-triples | <https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\" .",
                "N_TRIPLES | text/plain            | <https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\" .",
                "N_QUADS   | application/n-quads   | <https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\" .",
                "TRIG      | application/trig      | { <https://a.se/1> <http://purl.org/dc/terms/title> \"Bad\" }",
                "JSON_LD   | application/ld+json   | {\"@id\": \"https://a.se/1\", \"http://purl.org/dc/terms/title\": \"Bad\"}",
                "JSON_LD   | application/json      | [{\"@id\": \"https://a.se/1\", \"http://purl.org/dc/terms/title\": \"Bad\"}]",
                "RDF_XML   | text/xml              | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:d='http://purl.org/dc/terms/'><rdf:Description rdf:about='https://a.se/1' d:title='Bad'/></rdf:RDF>",
            })
    void everySyntaxIsKnownAgain(Syntax syntax, String type, String content) {
        var readable = readable(read(type, content));

        assertEquals(syntax, readable.syntax());
        assertEquals(List.of("\"Bad\""), objects(readable));
        assertEquals(List.of(), rules(readable));
    }

    /** Found by fuzzing: the parser has an error of its own for it. */
    @Test
    void aBaseThatIsNoAddressRefusesTheDocumentWithAReason() {
        var refusal = refusal(read("text/turtle", "@base <https://:p> . " + TRIPLE + " ."));

        assertEquals("turtle-syntax", refusal.rule());
        assertTrue(refusal.values().getFirst().contains("<https://:p>"), refusal::toString);
    }

    @Test
    void theContentWinsOverAWrongLabel() {
        var readable = readable(read("text/turtle", TITLED));

        assertEquals(Syntax.RDF_XML, readable.syntax());
        assertEquals("content-type-wrong", only(readable).rule());
    }

    @Test
    void turtleThatIsNotUtf8IsReadAsWindows1252() {
        var readable = readable(read("text/turtle", (TRIPLE + ", \"Sjö\" .").getBytes(ISO_8859_1)));

        assertEquals("encoding-not-utf8", only(readable).rule());
        assertEquals(List.of("Sjö"), only(readable).values());
        assertTrue(objects(readable).contains("\"Sjö\""));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ISO-8859-1, encoding-not-utf8",
        "ISO-8859-1, UTF-8, encoding-declared-wrong",
    })
    void xmlThatDeclaresAWrongEncodingIsReadAsItIs(String declared, String real, String rule) {
        var document = "<?xml version='1.0' encoding='" + declared + "'?>" + TITLED;

        var readable = readable(read("application/rdf+xml", document.getBytes(Charset.forName(real))));

        assertEquals(rule, only(readable).rule());
        assertTrue(objects(readable).contains("\"Sjö\""));
    }

    @Test
    void xmlThatDeclaresItsEncodingRightlyNeedsNoWord() {
        var document = "<?xml version='1.0' encoding='ISO-8859-1'?>" + TITLED;

        assertEquals(List.of(), rules(readable(read("text/xml", document.getBytes(ISO_8859_1)))));
        assertEquals(List.of(), rules(readable(read("text/xml", ("<?xml version='1.0'?>" + TITLED).getBytes(UTF_16)))));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        var readable = readable(read("text/turtle", ("\uFEFF" + TRIPLE + " .").getBytes(UTF_8)));

        assertEquals("byte-order-mark", only(readable).rule());
        assertEquals(1, readable.graph().size());
    }

    @Test
    void spaceBeforeTheXmlDeclarationIsSkippedAndLinesKeepTheirNumbers() {
        var document = "\n\t<?xml version='1.0'?>\n" + rdf("<dcat:Dataset rdf:about='https://a.se/a b'/>");

        var readable = readable(read("application/rdf+xml", document));

        assertEquals(List.of("xml-space-first", "iri-characters"), rules(readable));
        assertEquals(Optional.of(4), readable.findings().getLast().place().map(Place::line));
    }

    @Test
    void textBetweenTagsIsLeftOutWithItsLine() {
        var readable = readable(
                Documents.rdfXml(
                        "<dcat:Dataset rdf:about='https://a.se/1'>\nlöst\n"
                                + "<dct:license rdf:resource='https://a.se/l'>CC0</dct:license><dct:title>Bad</dct:title></dcat:Dataset>"));

        assertEquals(List.of("text-between-tags", "text-between-tags"), rules(readable));
        assertEquals(List.of("löst"), readable.findings().getFirst().values());
        assertEquals(Optional.of(3), readable.findings().getFirst().place().map(Place::line));
        assertTrue(readable.whole());
        assertEquals(3, readable.graph().size());
    }

    @Test
    void whatOnlyTheLenientParserPassesIsReadAndTold() {
        var readable =
                readable(Documents.rdfXml("<dcat:Dataset rdf:ID='1 a'><dct:title>Bad</dct:title></dcat:Dataset>"));

        assertTrue(rules(readable).contains("rdf-xml-odd"));
        assertTrue(objects(readable).contains("\"Bad\""));
    }

    @Test
    void aBadLineOfNTriplesCostsThatLine() {
        var readable = readable(read(
                "application/n-triples",
                TRIPLE + " .\nskräp\n<https://a.se/2> <https://a.se/p> \"oslutad\n" + TRIPLE.replace("/1>", "/3>")
                        + " ."));

        assertEquals(List.of("line-unreadable", "line-unreadable"), rules(readable));
        assertEquals(
                List.of(2, 3),
                readable.findings().stream()
                        .map(finding -> finding.place().orElseThrow().line())
                        .toList());
        assertEquals(2, readable.graph().size());
    }

    @Test
    void namedGraphsAreNotTheFeed() {
        var readable = readable(read("application/n-quads", TRIPLE + " .\n" + TRIPLE + " <https://a.se/g> ."));

        assertEquals("graph-ignored", only(readable).rule());
        assertEquals(1, readable.graph().size());
    }

    @Test
    void aSingleNamedGraphStandsInForAnEmptyOwnOne() {
        var readable = readable(read("application/trig", "<https://a.se/g> { " + TRIPLE + " }"));

        assertEquals("graph-taken", only(readable).rule());
        assertEquals(1, readable.graph().size());
    }

    @Test
    void whatJsonLdWouldDropWithoutAWordIsMendedOrTold() {
        var readable = readable(read("application/ld+json", """
                {"@context": {"dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#"},
                 "@id": "https://a.se/bad plats",
                 "@type": "dcat:Dataset",
                 "okänd": 1,
                 "dct:title": {"@value": "Bad", "@language": "sv_SE"}}
                """));

        assertEquals(
                List.of("iri-characters", "json-key-unknown", "language-tag-mended"),
                rules(readable).stream().sorted().toList());
        assertTrue(readable.graph().describes(Documents.iri("https://a.se/bad%20plats")));
        assertEquals(Optional.of(2), readable.findings().getFirst().place().map(Place::line));
        assertTrue(objects(readable).contains("\"Bad\"@sv-SE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@context\": \"https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld\",", ""})
    void dataJsonIsReadByAContextOfOurOwn(String context) {
        var readable = readable(read("application/json", "{" + context + """
                "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
                "dataset": [{"identifier": "1", "title": "Bad", "license": "Fri att använda",
                  "distribution": [{"downloadURL": "https://a.se/bad.csv"}]}]}
                """));

        assertEquals(new ResourceCount(0, 1, 0, 1, 0), ResourceCount.of(readable.graph()));
        assertEquals("text-for-iri", only(readable).rule());
        assertTrue(objects(readable).containsAll(List.of("https://a.se/bad.csv", "\"Fri att använda\"")));
    }
}
