package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.read.Documents.objects;
import static se.datatorg.harvester.read.Documents.only;
import static se.datatorg.harvester.read.Documents.rdfXml;
import static se.datatorg.harvester.read.Documents.readable;
import static se.datatorg.harvester.read.Documents.rules;
import static se.datatorg.harvester.read.Documents.turtle;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.Finding.Place;

class ValueRepairsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language-tag-mended  | <https://a.se/1> dct:title \"Badplatser\"@sv_SE . | \"Badplatser\"@sv-SE",
                "language-tag-unknown | <https://a.se/1> dct:title \"Badplatser\"@em .    | \"Badplatser\"@em",
                "date-retyped         | <https://a.se/1> dct:issued \"2024\"^^xsd:date .  | \"2024\"^^xsd:gYear",
                "number-invalid       | <https://a.se/1> dcat:byteSize \"12 kB\"^^xsd:decimal . | \"12 kB\"",
                "literal-for-iri      | <https://a.se/1> dcat:accessURL \"https://a.se/f\" . | https://a.se/f",
                "literal-for-iri      | <https://a.se/1> dcat:downloadURL \"https://a.se/f\"^^xsd:anyURI . | https://a.se/f",
                "text-for-iri         | <https://a.se/1> dct:license \"Fri att använda\" . | \"Fri att använda\"",
                "iri-characters       | <https://a.se/1> dcat:accessURL <https://a.se/C:\\Temp> . | https://a.se/C:%5CTemp",
                "iri-relative         | <https://a.se/1> dcat:accessURL <fil.csv> . | https://oppnadata.example.se/data/fil.csv",
                "prefix-undeclared    | <https://a.se/1> dct:type adms:X . | http://www.w3.org/ns/adms#X",
                "iri-double-bracket   | <https://a.se/1> dct:issued \"2024\"^^<<http://www.w3.org/2001/XMLSchema#gYear> . | \"2024\"^^xsd:gYear",
            })
    void aWrongValueInTurtleIsMendedOnItsLine(String rule, String line, String meant) {
        var readable = turtle(line);

        assertEquals(List.of(rule), rules(readable));
        assertEquals(List.of(meant), objects(readable));
        assertEquals(Optional.of(2), readable.findings().getFirst().place().map(Place::line));
    }

    @Test
    void aTextWithoutALanguageWeKnowOfKeepsItsWords() {
        var readable = readable(
                rdfXml(
                        "<dcat:Dataset rdf:about='https://a.se/1'><dct:title xml:lang='på svenska'>Bad</dct:title></dcat:Dataset>"));

        assertEquals("language-tag-dropped", only(readable).rule());
        assertTrue(objects(readable).contains("\"Bad\""));
    }

    @Test
    void aDateThatIsNoneIsLeftOutAndTheDatasetLivesOn() {
        var readable = turtle("<https://a.se/1> a dcat:Dataset ;\n dct:issued \"i våras\"^^xsd:date .");

        var finding = only(readable);
        assertEquals("date-invalid", finding.rule());
        assertEquals(Optional.of(3), finding.place().map(Place::line));
        assertEquals(Optional.of("dcterms:issued"), finding.property());
        assertEquals(1, readable.graph().size());
    }

    @Test
    void aTextThatIsAFileIsLeftOut() {
        var longest = "x".repeat(LiteralRepairs.LONGEST_TEXT);

        assertEquals(List.of(), rules(turtle("<https://a.se/1> dct:title \"" + longest + "\" .")));
        var readable = turtle("<https://a.se/1> dct:title \"" + longest + "x\" .");
        assertEquals(List.of("literal-too-long"), rules(readable));
        assertEquals(0, readable.graph().size());
    }

    @Test
    void aPropertyInTheWrongLettersIsUnderstoodAndToldOnce() {
        var readable = turtle(
                "<https://a.se/1> dcat:accessUrl <https://a.se/f> .\n<https://a.se/2> dcat:accessUrl <https://a.se/f> .");

        assertEquals("term-spelling", only(readable).rule());
        assertTrue(readable.graph()
                .triples()
                .allMatch(triple -> triple.getPredicate().getURI().equals("http://www.w3.org/ns/dcat#accessURL")));
    }

    @Test
    void aNamespaceWithHttpsIsUnderstoodAndTold() {
        var readable = turtle("<https://a.se/1> a <https://www.w3.org/ns/dcat#Dataset> .");

        assertEquals("namespace-https", only(readable).rule());
        assertEquals(1, ResourceCount.of(readable.graph()).datasets());
    }

    @Test
    void aBlankAddressOfADatasetLeavesTheDataset() {
        var readable = readable(rdfXml("<dcat:Catalog rdf:about=' '><dcat:dataset>"
                + "<dcat:Dataset rdf:about='https://a.se/1'><dct:title>Bad</dct:title></dcat:Dataset>"
                + "</dcat:dataset></dcat:Catalog>"));

        assertEquals("iri-blank", only(readable).rule());
        assertEquals(new ResourceCount(1, 1, 0, 0, 0), ResourceCount.of(readable.graph()));
    }

    @Test
    void anAddressThatCannotBeUsedTakesOnlyItsOwnTriple() {
        var readable = readable(rdfXml("<dcat:Dataset rdf:about='https://a.se/1'>\n"
                + "<dcat:landingPage rdf:resource=''/>\n<dct:title>Bad</dct:title></dcat:Dataset>"));

        var finding = only(readable);
        assertEquals("iri-blank", finding.rule());
        assertEquals(Optional.of("https://a.se/1"), finding.entity());
        assertEquals(Optional.of("dcat:landingPage"), finding.property());
        assertEquals(Optional.of(3), finding.place().map(Place::line));
        assertEquals(2, readable.graph().size());
    }

    @Test
    void aWrongAddressInRdfXmlIsMendedOnItsLineAndColumn() {
        var readable = readable(rdfXml("<dcat:Distribution rdf:about='https://a.se/1'>\n"
                + "<dcat:accessURL rdf:resource='https://a.se/två filer.csv'/></dcat:Distribution>"));

        assertEquals(Optional.of(new Place(3, 31)), only(readable).place());
        assertTrue(objects(readable).contains("https://a.se/två%20filer.csv"));
    }

    @Test
    void anAddressThatIsRelativeToTheDocumentsOwnBaseIsRight() {
        var readable = turtle("@base <https://a.se/bas/> . <1> a dcat:Dataset .");

        assertEquals(List.of(), rules(readable));
        assertTrue(readable.graph().describes(Documents.iri("https://a.se/bas/1")));
    }

    @Test
    void beyondAThousandOfAKindTheRestIsCounted() {
        var text = new StringBuilder();
        for (int i = 0; i < 1003; i++) {
            text.append("<https://a.se/")
                    .append(i)
                    .append("> dcat:accessURL <https://a.se/[]")
                    .append(i)
                    .append("> .\n");
        }

        var readable = turtle(text.toString());

        assertEquals(1001, readable.findings().size());
        assertEquals(
                List.of("3", "iri-characters"), readable.findings().getLast().values());
        assertEquals(1003, readable.graph().size());
    }
}
