package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static se.datatorg.harvester.read.Documents.rdf;
import static se.datatorg.harvester.read.Documents.rdfXml;
import static se.datatorg.harvester.read.Documents.read;
import static se.datatorg.harvester.read.Documents.readable;
import static se.datatorg.harvester.read.Documents.refusal;
import static se.datatorg.harvester.read.Documents.rules;
import static se.datatorg.harvester.read.Documents.turtle;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** L-11 to L-14: at the limit, and one beyond. */
class LimitsTest {

    @Test
    void triplesOfADocument() {
        var sink = new FeedSink(new Findings(), new Cursor());
        var triple = Triple.create(
                Documents.iri("https://a.se/1"), Documents.iri("https://a.se/p"), Documents.iri("https://a.se/2"));

        for (int i = 0; i < FeedSink.MOST_TRIPLES; i++) {
            sink.triple(triple);
        }

        assertThrows(FeedSink.TooManyTriples.class, () -> sink.triple(triple));
    }

    @Test
    void lengthOfALanguageTag() {
        var longest = "sv-" + "abcdefgh-".repeat(3) + "abcde";
        assertEquals(LiteralRepairs.LONGEST_TAG, longest.length());

        assertEquals(List.of(), rules(turtle("<https://a.se/1> dct:title \"Bad\"@" + longest + " .")));
        assertEquals(
                List.of("language-tag-dropped"),
                rules(turtle("<https://a.se/1> dct:title \"Bad\"@" + longest + "f .")));
    }

    @Test
    void depthOfXml() {
        assertEquals(List.of(), rules(readable(rdfXml(nested(48) + "<dct:title/>" + ended(48)))));
        assertEquals("nested-too-deep", refusal(rdfXml(nested(50) + ended(50))).rule());
    }

    @Test
    void attributesOfAnElement() {
        assertEquals(List.of(), rules(readable(rdfXml(described(XmlScan.MOST_ATTRIBUTES - 1)))));
        assertEquals(
                "xml-limits",
                refusal(rdfXml(described(XmlScan.MOST_ATTRIBUTES))).rule());
    }

    @Test
    void expansionsOfEntities() {
        assertEquals(List.of(), rules(readable(read("text/xml", expanding(XmlEntities.MOST_EXPANSIONS)))));
        assertEquals(
                "xml-limits",
                refusal(read("text/xml", expanding(XmlEntities.MOST_EXPANSIONS + 1)))
                        .rule());
    }

    @Test
    void depthOfJson() {
        assertEquals(List.of(), rules(readable(read("application/ld+json", json(JsonLdReading.DEEPEST)))));
        assertEquals(
                "nested-too-deep",
                refusal(read("application/ld+json", json(JsonLdReading.DEEPEST + 1)))
                        .rule());
    }

    private static String nested(int levels) {
        return "<dcat:Dataset><dct:relation>".repeat(levels) + "<dcat:Dataset>";
    }

    private static String ended(int levels) {
        return "</dcat:Dataset>" + "</dct:relation></dcat:Dataset>".repeat(levels);
    }

    private static String described(int properties) {
        var element = new StringBuilder("<rdf:Description rdf:about='https://a.se/1'");
        for (int i = 0; i < properties; i++) {
            element.append(" dct:p").append(i).append("='x'");
        }
        return element + "/>";
    }

    private static String expanding(int times) {
        return "<!DOCTYPE x [<!ENTITY e 'x'>]>"
                + rdf("<dcat:Dataset><dct:title>" + "&e;".repeat(times) + "</dct:title></dcat:Dataset>");
    }

    private static String json(int depth) {
        return "{\"https://a.se/p\": ".repeat(depth) + "1" + "}".repeat(depth);
    }
}
