package se.datatorg.catalog.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.testdata.SharedFolder;
import se.datatorg.vocab.Severity;

class ProfileTest {
    private static final String HVD = "dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e:d dcat:theme <https://publications.europa.eu/resource/authority/data-theme/ENVI/> .",
                "e:d dcat:theme <http://inspire.ec.europa.eu/theme/hy> .",
                "e:d dcterms:modified '2026-01-31' .",
                "e:d dcterms:modified '2026-01'^^xsd:gYearMonth .",
                "e:d dcterms:issued '2026'^^xsd:gYear .",
                "e:d dcterms:spatial <https://sws.geonames.org/2726973/> .",
                "e:d dcat:landingPage 'https://data.example/' .",
                "e:d dcterms:accrualPeriodicity <http://purl.org/cld/freq/annual> .",
                "e:x dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV> .",
                "e:x dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> .",
                "e:x dcterms:license 'CC BY 4.0' .",
                "e:x dcterms:license [ dcterms:title 'Fri licens'@sv ] .",
                "e:x dcatap:availability <http://data.europa.eu/r5r/availability/stable> .",
                "e:x dcat:accessURL <https://data.example/2> .",
                "e:c vcard:hasEmail 'info@data.example' .",
                "e:c vcard:hasTelephone <tel:+4610> .",
                "e:a foaf:name 'Ale kommun' ."
            })
    void anAcceptedVariantIsNoViolation(String turtle) {
        var fixture = Fixture.of(VALID + turtle);

        assertEquals(
                List.of(),
                fixture.findings().stream()
                        .filter(finding -> finding.severity() == Severity.VIOLATION)
                        .map(finding -> finding.rule() + " " + finding.values())
                        .toList());
    }

    @Test
    void aTargetThatTheFeedDoesNotDescribeIsNotOfTheWrongClass() {
        var fixture = Fixture.of("e:d a dcat:Dataset ; dcterms:publisher <https://other.example/agent> .");

        assertFalse(fixture.rulesAbout("d").contains("target-class-wrong"));
    }

    @Test
    void theOffendingValueComesFirst() {
        var found = Fixture.of("e:d a dcat:Dataset ; dcterms:issued 'igår' .").about("d").stream()
                .filter(finding -> finding.rule().equals("date-malformed"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("igår"), found.values());
        assertEquals(Optional.of("dcterms:issued"), found.property());
    }

    @Test
    void aFindingInABlankNodeIsAboutTheThingThatHasIt() {
        var found =
                Fixture.of("e:d a dcat:Dataset ; dcterms:temporal [ dcat:startDate 'sedan länge' ] .")
                        .about("d")
                        .stream()
                        .filter(finding -> finding.rule().equals("date-malformed"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(Optional.of(Fixture.NS + "d"), found.entity());
        assertEquals(Optional.of("dcat:startDate"), found.property());
    }

    @Test
    void somethingWithoutTypeIsJudgedByTheLinksToIt() {
        var rules = Fixture.of("e:d a dcat:Dataset ; dcat:distribution e:x . e:x dcterms:title 'Fil'@sv .")
                .rulesAbout("x");

        assertTrue(rules.contains("distribution-access-url-missing"), rules::toString);
    }

    @Test
    void aSeriesThatIsAlsoTypedAsDatasetIsJudgedAsSeries() {
        var rules = Fixture.of("e:s a dcat:Dataset , dcat:DatasetSeries .").rulesAbout("s");

        assertTrue(rules.contains("series-title-missing"));
        assertFalse(rules.contains("dataset-title-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "e:d a dcat:Dataset ; HVD ., d, hvd-category-missing, true",
        "e:d a dcat:Dataset ; HVD ; dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> ., d, hvd-category-missing, false",
        "e:d a dcat:Dataset ., d, hvd-category-missing, false",
        "e:x a dcat:Distribution ; HVD ., x, hvd-category-missing, false",
        "e:s a dcat:DatasetSeries ; HVD ., s, hvd-category-missing, true",
        "e:d a dcat:Dataset ; HVD ; dcat:distribution e:x . e:x a dcat:Distribution ., d, hvd-distribution-missing, true",
        "e:d a dcat:Dataset ; HVD ; dcat:distribution e:x . e:x a dcat:Distribution ; HVD ., d, hvd-distribution-missing, false",
        "e:d a dcat:Dataset ; dcat:distribution e:x ., d, hvd-distribution-missing, false",
        "e:s a dcat:DataService ; HVD ., s, hvd-service-contact-missing, true",
        "e:s a dcat:DataService ; HVD ., s, hvd-service-page-missing, true",
        "e:s a dcat:DataService ; HVD ; dcat:servesDataset e:d ., s, hvd-service-dataset-missing, false",
        "e:d a dcat:Dataset ; dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> ., d, hvd-legislation-missing, true",
        "e:x a dcat:Distribution ; HVD ; dcterms:license <http://creativecommons.org/licenses/by-nc/4.0/> ., x, hvd-licence-not-open, true",
        "e:x a dcat:Distribution ; HVD ; dcterms:license <http://creativecommons.org/licenses/by/4.0/> ., x, hvd-licence-not-open, false"
    })
    void theDutiesOfHighValueDatasets(String turtle, String about, String rule, boolean fires) {
        var rules = Fixture.of(turtle.replace("HVD", HVD)).rulesAbout(about);

        assertEquals(fires, rules.contains(rule), rules::toString);
    }

    @Test
    void theOfficialMinimalExampleLacksOnlyTheTypeOfAgent() {
        var fixture = official("obligatoriskt.ttl");

        assertEquals(Set.of("agent-type-missing"), rules(fixture, Severity.VIOLATION));
        assertTrue(rules(fixture, Severity.WARNING).stream().allMatch(rule -> rule.endsWith("-missing")));
        assertTrue(rules(fixture, Severity.WARNING).contains("distribution-format-missing"));
        assertEquals(Set.of(), rules(fixture, Severity.INFO));
    }

    @Test
    void theOfficialRecommendedExampleLacksOnlyWhatCameLater() {
        var fixture = official("rekommenderat.ttl");

        assertEquals(Set.of(), rules(fixture, Severity.VIOLATION));
        assertEquals(
                Set.of(
                        "agent-description-missing",
                        "agent-identifier-missing",
                        "catalog-spatial-missing",
                        "dataset-conforms-to-missing",
                        "service-format-missing"),
                rules(fixture, Severity.WARNING));
        assertEquals(Set.of("availability-deprecated"), rules(fixture, Severity.INFO));
    }

    @Test
    void aWholeNationalFeedIsJudged() {
        var file = shared("corpus/se-feeds/scb-2023-11-28-full.xml.gz");
        var graph = RDFParser.source(file.toString()).lang(Lang.RDFXML).toGraph();

        var fixture = Fixture.of(graph);

        assertEquals(1159, fixture.judgement().scores().size());
        assertEquals(
                Set.of("agent-type-missing", "telephone-value-missing", "text-empty"),
                rules(fixture, Severity.VIOLATION));
    }

    /** Left out on purpose, with the reasons at the top of the shapes. */
    private static final Set<String> NOT_ASKED_FOR = Set.of(
            "foaf:Agent orgs:classification",
            "vcard:Kind rdf:type",
            "dcterms:PeriodOfTime dcat:endDate",
            "dcterms:Location dcat:centroid");

    @Test
    void everythingTheProfileDemandsOrRecommendsIsMissedWhenItIsNotThere() throws java.io.IOException {
        var spec = new ObjectMapper().readTree(shared("spec/dcat-ap-se.json").toFile());
        var missed = Fixture.ofResource("bare.ttl").findings().stream()
                .filter(finding -> finding.rule().endsWith("-missing"))
                .map(finding -> finding.severity() + " " + finding.property().orElse(""))
                .collect(Collectors.toSet());

        for (var type : spec.get("classes")) {
            for (var property : type.get("properties")) {
                var path = property.get("path").asText();
                boolean skipped = NOT_ASKED_FOR.contains(type.get("class").asText() + " " + path)
                        || path.startsWith("odrs:")
                        || property.get("obligation").asText().equals("conditional");
                if (!skipped && property.get("min").asInt() > 0) {
                    assertTrue(missed.contains("VIOLATION " + path), path);
                } else if (!skipped && property.get("preferred").asInt() > 0) {
                    assertTrue(missed.contains("WARNING " + path), path);
                }
            }
        }
    }

    private static final String VALID = """
            e:a a foaf:Agent ; dcterms:type <http://purl.org/adms/publishertype/LocalAuthority> ;
                foaf:name "Ale"@sv .
            e:c a vcard:Organization ; vcard:fn "Öppna data" ; vcard:hasEmail <mailto:info@data.example> .
            e:d a dcat:Dataset ; dcterms:title "Bad"@sv ; dcterms:description "Badplatser"@sv ;
                dcterms:publisher e:a ; dcat:contactPoint e:c ; dcat:distribution e:x .
            e:x a dcat:Distribution ; dcat:accessURL <https://data.example/1> .
            """;

    private static Set<String> rules(Fixture fixture, Severity severity) {
        return fixture.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.rule())
                .collect(Collectors.toSet());
    }

    private static Fixture official(String name) {
        return Fixture.of(RDFDataMgr.loadGraph(
                shared("spec/examples/dcat-ap-se/" + name).toUri().toString()));
    }

    private static Path shared(String path) {
        return SharedFolder.find(path)
                .orElseGet(() -> Assumptions.abort("the shared folder with " + path + " is not beside the repository"));
    }
}
