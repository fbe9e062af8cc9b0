package se.datatorg.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.check.Diagnosis;

class DiagnosisJsonTest {
    @Test
    void theNamesAreThoseThatScriptsRelyOn() throws Exception {
        var report = json(Diagnoses.of());

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "feed",
                        "syntax",
                        "triples",
                        "catalogs",
                        "datasets",
                        "distributions",
                        "services",
                        "series",
                        "score",
                        "findings");
        assertThat(report.path("syntax").asText()).isEqualTo("RDF/XML");
        assertThat(report.path("distributions").asInt()).isEqualTo(37);
    }

    @Test
    void theScoreSaysItsPointsItsBandAndItsDimensions() throws Exception {
        var score = json(Diagnoses.of()).path("score");

        assertThat(score.path("points").asDouble()).isEqualTo(30);
        assertThat(score.path("max").asInt()).isEqualTo(405);
        assertThat(score.path("band").asText()).isEqualTo("bad");
        assertThat(score.path("dimensions").fieldNames())
                .toIterable()
                .containsExactly("findability", "accessibility", "interoperability", "reusability", "contextuality");
        assertThat(score.path("dimensions").path("findability").asDouble()).isEqualTo(30);
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

        assertThat(written.path("rule").asText()).isEqualTo("fetch-dns");
        assertThat(written.path("severity").asText()).isEqualTo("violation");
        assertThat(written.path("entity").asText()).isEqualTo("https://a.example/1");
        assertThat(written.path("property").asText()).isEqualTo("dcat:accessURL");
        assertThat(written.path("line").asInt()).isEqualTo(119);
        assertThat(written.path("column").asInt()).isEqualTo(71);
        assertThat(written.path("message").path("sv").asText()).contains("data.lerum.example");
        assertThat(written.path("message").path("en").asText()).contains("data.lerum.example");
        assertThat(written.path("help").path("en").asText()).isNotBlank();
        assertThat(written.path("repaired").asBoolean()).isTrue();
        assertThat(written.path("points").asInt()).isEqualTo(10);
    }

    @Test
    void aFindingWithoutAKnownPlaceHasNoLine() throws Exception {
        var written = json(Diagnoses.of(Finding.of("fetch-dns", "x")))
                .path("findings")
                .path(0);

        assertThat(written.has("line")).isFalse();
        assertThat(written.has("column")).isFalse();
    }

    @Test
    void aRefusedFeedHasNeitherSyntaxNorScore() throws Exception {
        var report = json(Diagnoses.refused());

        assertThat(report.path("syntax").isNull()).isTrue();
        assertThat(report.path("score").isNull()).isTrue();
        assertThat(report.path("triples").asInt()).isZero();
        assertThat(report.path("findings").path(0).path("rule").asText()).isEqualTo("fetch-dns");
    }

    private static JsonNode json(Diagnosis diagnosis) throws Exception {
        return new ObjectMapper().readTree(DiagnosisJson.print(diagnosis));
    }
}
