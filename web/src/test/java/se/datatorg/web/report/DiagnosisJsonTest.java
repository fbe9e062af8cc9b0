package se.datatorg.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.check.Diagnosis;

class DiagnosisJsonTest {
    @Test
    void theNamesAreThoseThatScriptsRelyOn() throws Exception {
        var report = json(Diagnoses.of());

        assertEquals(
                List.of(
                        "feed",
                        "syntax",
                        "triples",
                        "catalogs",
                        "datasets",
                        "distributions",
                        "services",
                        "series",
                        "score",
                        "findings"),
                names(report));
        assertEquals("RDF/XML", report.path("syntax").asText());
        assertEquals(37, report.path("distributions").asInt());
    }

    @Test
    void theScoreSaysItsPointsItsBandAndItsDimensions() throws Exception {
        var score = json(Diagnoses.of()).path("score");

        assertEquals(30, score.path("points").asDouble());
        assertEquals(405, score.path("max").asInt());
        assertEquals("bad", score.path("band").asText());
        assertEquals(
                List.of("findability", "accessibility", "interoperability", "reusability", "contextuality"),
                names(score.path("dimensions")));
        assertEquals(30, score.path("dimensions").path("findability").asDouble());
    }

    @Test
    void aFindingTellsWhereItStandsAndHowToMendItInBothLanguages() throws Exception {
        var finding = Finding.of("fetch-dns", "data.lerum.example")
                .about("https://a.example/1")
                .on("dcat:accessURL")
                .at(119, 71)
                .asRepaired()
                .worth(10);

        var written = json(Diagnoses.of(finding)).path("findings").path(0);

        assertEquals("fetch-dns", written.path("rule").asText());
        assertEquals("violation", written.path("severity").asText());
        assertEquals("https://a.example/1", written.path("entity").asText());
        assertEquals("dcat:accessURL", written.path("property").asText());
        assertEquals(119, written.path("line").asInt());
        assertEquals(71, written.path("column").asInt());
        assertTrue(written.path("message").path("sv").asText().contains("data.lerum.example"));
        assertTrue(written.path("message").path("en").asText().contains("data.lerum.example"));
        assertFalse(written.path("help").path("en").asText().isBlank());
        assertTrue(written.path("repaired").asBoolean());
        assertEquals(10, written.path("points").asInt());
    }

    @Test
    void aFindingWithoutAKnownPlaceHasNoLine() throws Exception {
        var written = json(Diagnoses.of(Finding.of("fetch-dns", "x")))
                .path("findings")
                .path(0);

        assertFalse(written.has("line"));
        assertFalse(written.has("column"));
    }

    @Test
    void aRefusedFeedHasNeitherSyntaxNorScore() throws Exception {
        var report = json(Diagnoses.refused());

        assertTrue(report.path("syntax").isNull());
        assertTrue(report.path("score").isNull());
        assertEquals(0, report.path("triples").asInt());
        assertEquals("fetch-dns", report.path("findings").path(0).path("rule").asText());
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Diagnosis diagnosis) throws Exception {
        return new ObjectMapper().readTree(DiagnosisJson.print(diagnosis));
    }
}
