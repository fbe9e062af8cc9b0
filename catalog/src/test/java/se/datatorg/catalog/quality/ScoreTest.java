package se.datatorg.catalog.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.Finding;

class ScoreTest {
    private static final String AGENT = """
            e:agent a foaf:Agent ; foaf:name "Ale kommun"@sv ;
                dcterms:type <http://purl.org/adms/publishertype/LocalAuthority> .
            """;
    private static final String DATASET = AGENT + """
            e:d a dcat:Dataset ; dcterms:title "Bad"@sv ; dcterms:description "Badplatser"@sv ;
                dcterms:publisher e:agent\s""";

    @Test
    void theMethodHasTwentyThreeMetricsAndFourHundredAndFivePoints() {
        assertEquals(23, Metric.values().length);
        assertEquals(405, Arrays.stream(Metric.values()).mapToInt(Metric::max).sum());
        for (var dimension : Dimension.values()) {
            assertEquals(
                    dimension.max(),
                    Arrays.stream(Metric.values())
                            .filter(metric -> metric.dimension() == dimension)
                            .mapToInt(Metric::max)
                            .sum());
        }
    }

    @Test
    void aBareButValidDatasetHasThePointsOfItsPublisherAndOfTheProfile() {
        var score = Fixture.of(DATASET + ".").score("d");

        assertEquals(10 + 30, score.points());
        assertEquals(Band.BAD, score.band());
        assertEquals(405 - 50 - 30, score.measurable());
    }

    @ParameterizedTest
    @CsvSource({
        "; dcat:keyword 'bad'@sv, keywordAvailability, 30",
        "; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI>, categoryAvailability, 30",
        "; dcterms:spatial <http://sws.geonames.org/2726973>, spatialAvailability, 20",
        "; dcterms:temporal [ dcat:startDate '2020-01-01'^^xsd:date ], temporalAvailability, 20",
        "; dcterms:issued '2020-01-01'^^xsd:date, dateIssuedAvailability, 5",
        "; dcterms:modified '2020-01-01'^^xsd:date, dateModifiedAvailability, 5",
        "; dcterms:accessRights <https://data.example/hemligt>, accessRightsAvailability, 10"
    })
    void eachFieldOfTheDatasetAddsItsPoints(String turtle, String metric, int points) {
        var score = Fixture.of(DATASET + turtle + " .").score("d");

        assertEquals(40 + points, score.points());
        assertEquals(Verdict.PASSED, verdict(score, metric));
    }

    @ParameterizedTest
    @CsvSource({
        "dcterms:format 'text/csv', 70",
        "dcterms:format 'CSV', 60",
        "dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV>, 70",
        "dcterms:format 'application/pdf', 30",
        "dcterms:format 'banan', 20",
        "dcat:mediaType <https://www.iana.org/assignments/media-types/application/json>, 60",
        "dcterms:license <https://creativecommons.org/licenses/by/4.0/deed.sv>, 30",
        "dcterms:license <https://data.example/villkor>, 20",
        "dcat:downloadURL <https://data.example/fil.csv>, 20",
        "dcat:byteSize 12, 5",
        "dcterms:rights [ ], 5",
        "dcterms:issued '2020-01-01'^^xsd:date, 5"
    })
    void eachFieldOfTheDistributionAddsItsPoints(String turtle, int points) {
        var score = Fixture.of(DATASET + "; dcat:distribution e:x .\ne:x a dcat:Distribution ; "
                        + "dcat:accessURL <https://data.example/fil> ; " + turtle + " .")
                .score("d");

        assertEquals(40 + points, score.points());
    }

    @Test
    void theBestDistributionCounts() {
        var fixture = Fixture.of(DATASET + """
                ; dcat:distribution e:poor , e:rich .
                e:poor a dcat:Distribution ; dcat:accessURL <https://data.example/1> ; dcat:byteSize 1 .
                e:rich a dcat:Distribution ; dcat:accessURL <https://data.example/2> ; dcterms:format "text/csv" .
                """);

        assertEquals(40 + 70, fixture.score("d").points());
    }

    @Test
    void linksAreSaidNotToBeMeasured() {
        var score = Fixture.of(DATASET + ".").score("d");

        assertEquals(Verdict.NOT_MEASURED, verdict(score, "accessUrlStatusCode"));
        assertEquals(Verdict.NOT_MEASURED, verdict(score, "downloadUrlStatusCode"));
    }

    @Test
    void aViolationInAPartCostsThePointsOfTheProfileAndMendingItGivesThemBack() {
        var fixture = Fixture.of(DATASET.replace("foaf:name \"Ale kommun\"@sv ;", "") + ".");

        assertEquals(10, fixture.score("d").points());
        assertEquals(30, points(fixture.about("agent"), "agent-name-missing"));
    }

    @Test
    void theLastOfTwoViolationsIsNotWorthThePointsYet() {
        var fixture = Fixture.of("e:d a dcat:Dataset .");

        assertEquals(0, points(fixture.about("d"), "dataset-title-missing"));
        assertEquals(10, points(fixture.about("d"), "dataset-publisher-missing"));
    }

    @Test
    void aFindingSaysWhatMendingItIsWorth() {
        var fixture = Fixture.of(DATASET + "; dcat:distribution e:x .\n"
                + "e:x a dcat:Distribution ; dcat:accessURL <https://data.example/fil> .");

        assertEquals(30, points(fixture.about("d"), "dataset-keyword-missing"));
        assertEquals(15, points(fixture.about("d"), "dataset-access-rights-missing"));
        assertEquals(30, points(fixture.about("x"), "distribution-licence-missing"));
        assertEquals(0, points(fixture.about("x"), "distribution-description-missing"));
    }

    @Test
    void mendingAPoorDistributionBesideARichOneGivesNothing() {
        var fixture = Fixture.of(DATASET + """
                ; dcat:distribution e:poor , e:rich .
                e:poor a dcat:Distribution ; dcat:accessURL <https://data.example/1> .
                e:rich a dcat:Distribution ; dcat:accessURL <https://data.example/2> ; dcterms:format "text/csv" .
                """);

        assertEquals(0, points(fixture.about("poor"), "distribution-licence-missing"));
        assertEquals(30, points(fixture.about("rich"), "distribution-licence-missing"));
    }

    @Test
    void aCataloguesScoreIsPointsTimesTheShareThatPass() {
        var with = Fixture.of(DATASET + "; dcat:keyword 'bad'@sv .").score("d");
        var without = Fixture.of(DATASET + ".").score("d");

        var catalogue = Judge.ofCatalogue(List.of(with, without, without));

        assertEquals(30 / 3.0 + 10 + 30, catalogue.points(), 1e-9);
        assertEquals(Verdict.FAILED, verdict(catalogue, "keywordAvailability"));
        assertEquals(Verdict.PASSED, verdict(catalogue, "publisherAvailability"));
        assertEquals(Verdict.NOT_MEASURED, verdict(catalogue, "accessUrlStatusCode"));
    }

    @Test
    void aCatalogueOfNothingHasNoPointsAndNothingMeasured() {
        var catalogue = Judge.ofCatalogue(List.of());

        assertEquals(0, catalogue.points());
        assertEquals(0, catalogue.measurable());
    }

    @Test
    void onlyDatasetsAndSeriesAreScored() {
        var fixture = Fixture.of(DATASET + ".\ne:s a dcat:DataService .");

        assertEquals(
                java.util.Set.of(Fixture.NS + "d"), fixture.judgement().scores().keySet());
    }

    @Test
    void onlyWhatIsAskedForIsJudged() {
        var feed = Fixture.of("e:d a dcat:Dataset . e:d2 a dcat:Dataset .").feed();

        var judgement = new Judge().judge(feed, List.of(Fixture.NS + "d2"));

        assertEquals(java.util.Set.of(Fixture.NS + "d2"), judgement.findings().keySet());
        assertEquals(java.util.Set.of(Fixture.NS + "d2"), judgement.scores().keySet());
        assertTrue(judgement.findings().values().stream()
                .flatMap(List::stream)
                .allMatch(finding -> finding.place().isEmpty()));
    }

    private static int points(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static Verdict verdict(Score score, String metric) {
        return score.metrics().stream()
                .filter(result -> result.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
