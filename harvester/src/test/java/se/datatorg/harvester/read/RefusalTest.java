package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static se.datatorg.harvester.read.Documents.PREFIXES;
import static se.datatorg.harvester.read.Documents.rdf;
import static se.datatorg.harvester.read.Documents.rdfXml;
import static se.datatorg.harvester.read.Documents.read;
import static se.datatorg.harvester.read.Documents.readable;
import static se.datatorg.harvester.read.Documents.refusal;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.Finding.Place;

/** What is no feed, or dangerous, or too damaged, is refused with a reason. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "feed-empty         | text/turtle         | ` `",
                "feed-is-html       | application/rdf+xml | <!DOCTYPE html><html lang='sv'><p>Sidan finns inte",
                "feed-is-pdf        | application/rdf+xml | %PDF-1.7",
                "feed-is-pointer    | text/plain          | version https://git-lfs.github.com/spec/v1",
                "feed-is-iso19139   | application/xml     | <gmd:MD_Metadata xmlns:gmd='http://www.isotc211.org/2005/gmd'/>",
                "feed-is-csw        | application/xml     | <csw:GetRecordsResponse xmlns:csw='http://www.opengis.net/cat/csw/2.0.2'/>",
                "feed-is-xml        | application/xml     | <rss version='2.0'/>",
                "feed-is-ckan       | application/json    | {\"help\": \"\", \"success\": true, \"result\": {}}",
                "feed-is-geojson    | application/json    | {\"type\": \"FeatureCollection\", \"features\": []}",
                "feed-is-ngsi-ld    | application/ld+json | {\"id\": \"urn:ngsi-ld:X:1\", \"type\": \"X\"}",
                "feed-is-json-error | application/json    | {\"error\": \"not found\"}",
                "feed-is-json       | application/json    | {\"data\": []}",
                "feed-is-text       | text/plain          | Filen finns inte.",
                "json-syntax        | application/ld+json | {\"@id\": \"https://a.se/1\",, }",
                "feed-truncated     | application/ld+json | {\"@id\": \"https://a.se/1\", \"@type\": [",
                "turtle-syntax      | text/turtle         | <https://a.se/1> a <https://a.se/2> <https://a.se/3> .",
            })
    void whatIsNoFeedIsRefusedWithAWordForIt(String rule, String type, String content) {
        assertEquals(rule, refusal(read(type, content)).rule());
    }

    @Test
    void aPackedFileIsRefusedAsSuch() {
        assertEquals(
                "feed-is-archive",
                refusal(read("application/zip", "PK\u0003\u0004")).rule());
        assertEquals("feed-is-binary", refusal(read("text/turtle", "a\u0000b")).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/c.jsonld", "file:///etc/hostname", "classpath:/c.jsonld", "c.jsonld"})
    void aContextThatWeDoNotCarryIsRefusedByName(String context) {
        var refusal = refusal(
                read("application/ld+json", "{\"@context\": \"" + context + "\", \"@id\": \"https://a.se/1\"}"));

        assertEquals("jsonld-context-unknown", refusal.rule());
        assertEquals(context, refusal.values().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1/x.dtd'>",
                "<!DOCTYPE x PUBLIC '-//X' 'http://127.0.0.1/x.dtd'>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC 'p' 'http://127.0.0.1/e'>]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1/p'> %p;]>",
                "<!DOCTYPE x [<!ENTITY % p '<!ENTITY e \"x\">'> %p;]>",
            })
    void nothingFromOutsideIsReadIntoXml(String doctype) {
        var refusal = refusal(
                read("application/rdf+xml", doctype + rdf("<dcat:Dataset><dct:title>&e;</dct:title></dcat:Dataset>")));

        assertEquals("xml-external-entity", refusal.rule());
    }

    @Test
    void anEntityBombIsRefusedSoon() {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        var document = bomb + "]>" + rdf("<dcat:Dataset><dct:title>&a9;</dct:title></dcat:Dataset>");

        var refusal = assertTimeout(Duration.ofSeconds(2), () -> refusal(read("application/rdf+xml", document)));

        assertEquals("xml-limits", refusal.rule());
    }

    @Test
    void entitiesOfTheDocumentsOwnAreUnderstood() {
        var readable = readable(read(
                "application/rdf+xml",
                "<!DOCTYPE x [<!ENTITY a 'https://a.se/'>]>" + rdf("<dcat:Dataset rdf:about='&a;1'/>")));

        assertEquals(1, readable.graph().about(Documents.iri("https://a.se/1")).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 50_000})
    void nestingBeyondReasonIsRefusedAndTheNextFeedIsRead(int levels) {
        var turtle = PREFIXES + "<https://a.se/1> dct:relation " + "[ dct:relation ".repeat(levels) + "1"
                + " ]".repeat(levels) + " .";
        var json = "{\"https://a.se/p\": ".repeat(levels) + "1" + "}".repeat(levels);
        var xml = rdf("<dcat:Dataset><dct:relation>".repeat(levels) + "</dct:relation></dcat:Dataset>".repeat(levels));

        assertEquals(
                "nested-too-deep", refusal(read("application/ld+json", json)).rule());
        assertEquals(
                "nested-too-deep", refusal(read("application/rdf+xml", xml)).rule());
        if (levels > 10_000) {
            assertEquals("nested-too-deep", refusal(read("text/turtle", turtle)).rule());
        }
        assertEquals(
                1,
                readable(read("text/turtle", "<https://a.se/1> a <https://a.se/2> ."))
                        .graph()
                        .size());
    }

    @Test
    void aDocumentThatIsCutOffIsRefusedWithItsLine() {
        var whole = rdf(
                "<dcat:Dataset rdf:about='https://a.se/1'/>\n<dcat:Dataset rdf:about='https://a.se/2'><dct:title>Bad");
        var cut = whole.substring(0, whole.indexOf("</rdf:RDF>"));

        var refusal = refusal(read("application/rdf+xml", cut));

        assertEquals("feed-truncated", refusal.rule());
        assertEquals(Optional.of(4), refusal.place().map(Place::line));
    }

    @Test
    void aDocumentThatIsBrokenInTheMiddleKeepsWhatStandsBefore() {
        var readable = readable(rdfXml("<dcat:Dataset rdf:about='https://a.se/1'/>\n"
                + "<dcat:Dataset rdf:about='https://a.se/2'><dct:title>Bad<dct:title/></dcat:Dataset>"));

        assertFalse(readable.whole());
        assertEquals("xml-damaged", readable.findings().getLast().rule());
        assertEquals(Optional.of(3), readable.findings().getLast().place().map(Place::line));
        assertEquals(2, ResourceCount.of(readable.graph()).datasets());
    }
}
