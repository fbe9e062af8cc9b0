package se.datatorg.catalog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.vocab.Lang;

class RecordReaderTest {
    static final String WHOLE = """
            :d a dcat:Dataset ;
              dcterms:title 'Badplatser'@sv , 'Bathing places'@en ; dcterms:description 'Alla'@sv ;
              dcterms:publisher :p ; dcat:contactPoint :k ; dcat:keyword 'bad'@sv ;
              dcat:theme theme:ENVI , <http://inspire.ec.europa.eu/theme/hy> ;
              dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;
              dcatap:hvdCategory <http://data.europa.eu/bna/c_a9135398> ;
              dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
              dcterms:identifier 'b-1' ; dcterms:issued '2020' ; dcterms:modified '2021-05-01'^^xsd:date ;
              dcterms:accrualPeriodicity <http://purl.org/cld/freq/annual> ;
              dcterms:language <http://publications.europa.eu/resource/authority/language/SWE> ;
              dcterms:temporal [ dcat:startDate '2020' ; dcat:endDate '2021' ] ;
              dcat:landingPage :page ; foaf:page :doc ; dcterms:conformsTo :standard ;
              owl:versionInfo '2' ; dcterms:provenance [ dcterms:description 'Inmätt'@sv ] ;
              dcterms:source :raw ; schema:offers [ schema:description 'Gratis'@sv ] ;
              dcat:distribution :f .
            :f a dcat:Distribution ; dcat:accessURL :x ; dcterms:format 'text/csv' ; dcat:byteSize 1200.0 ;
              dcterms:license <https://creativecommons.org/publicdomain/zero/1.0> ;
              dcterms:rights [ odrs:attributionText 'Umeå kommun'@sv ] .
            :p a foaf:Organization ; foaf:name 'Umeå kommun' ; foaf:mbox <mailto:oppet@umea.se> ;
              dcterms:type <http://purl.org/adms/publishertype/LocalAuthority> .
            :k a vcard:Individual ; vcard:fn 'Kim' ; vcard:hasEmail <mailto:kim@umea.se> ;
              vcard:hasTelephone [ vcard:hasValue <tel:+4690> ] .
            :standard dcterms:title 'Badplatsspecifikation'@sv .
            """;

    @Test
    void everyFieldOfADatasetIsRead() {
        var record = Contents.record(WHOLE);

        assertEquals(Set.of("Badplatser", "Bathing places"), words(record.title()));
        assertEquals(
                "Umeå kommun",
                record.agent().orElseThrow().name().all().getFirst().text());
        assertEquals(Optional.of("oppet@umea.se"), record.agent().orElseThrow().email());
        assertEquals(
                new Contact(
                        "http://example.org/k",
                        new Texts(List.of(new LangText("Kim", ""))),
                        true,
                        List.of("kim@umea.se"),
                        List.of("+4690"),
                        List.of()),
                record.contacts().getFirst());
        assertEquals(List.of(new LangText("bad", "sv")), record.keywords());
        assertEquals(List.of("ENVI"), record.themes());
        assertEquals(List.of("http://inspire.ec.europa.eu/theme/hy"), record.otherThemes());
        assertTrue(record.hvd());
        assertEquals(List.of("c_a9135398"), record.hvdCategories());
        assertEquals(Optional.of("PUBLIC"), record.accessRights());
        assertEquals(List.of("b-1"), record.identifiers());
        assertEquals(Optional.of("2021-05-01"), record.modified());
        assertEquals(Optional.of("ANNUAL"), record.frequency());
        assertEquals(List.of("SWE"), record.languages());
        assertEquals(List.of(new Period(Optional.of("2020"), Optional.of("2021"))), record.periods());
        assertEquals(
                "Badplatsspecifikation",
                record.conformsTo().getFirst().title().all().getFirst().text());
        assertEquals(Optional.of("2"), record.version());
        assertEquals(Set.of("Inmätt"), words(record.provenance()));
    }

    @Test
    void aDistributionIsReadWithItsFormatAndLicence() {
        var distribution = Contents.record(WHOLE).distributions().getFirst();

        assertEquals(List.of("http://example.org/x"), distribution.accessUrls());
        assertEquals(Optional.of("CSV"), distribution.format());
        assertEquals(Optional.of("text/csv"), distribution.formatText());
        assertEquals(Optional.of("http://creativecommons.org/publicdomain/zero/1.0/"), distribution.licence());
        assertEquals(Optional.of("CC0"), distribution.licenceCode());
        assertEquals(Optional.of("Umeå kommun"), distribution.rights());
        assertEquals(OptionalLong.of(1200), distribution.byteSize());
    }

    @Test
    void whatHasNoFieldIsShownAllTheSame() {
        assertEquals(
                Set.of(
                        new OtherValue("dcterms:source", "http://example.org/raw", ""),
                        new OtherValue("schema:offers", "schema:description Gratis", "")),
                Set.copyOf(Contents.record(WHOLE).other()));
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAsItStands() {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:accessRights 'fritt' ; dcat:distribution :gone .");

        assertEquals(Optional.empty(), record.accessRights());
        assertEquals(
                Set.of(
                        new OtherValue("dcterms:accessRights", "fritt", ""),
                        new OtherValue("dcat:distribution", "http://example.org/gone", "")),
                Set.copyOf(record.other()));
    }

    @Test
    void partsAreTheEntitiesThatARecordIsMadeFrom() {
        assertEquals(
                Set.of("d", "f", "p", "k", "standard"),
                Contents.record(WHOLE).parts().stream()
                        .map(iri -> iri.substring("http://example.org/".length()))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void aLicenceOfTheDatasetServesItsDistributions() {
        var record = Contents.record("""
                :d a dcat:Dataset ; dcterms:license <http://creativecommons.org/licenses/by/4.0/> ; dcat:distribution :f , :g .
                :f a dcat:Distribution .
                :g a dcat:Distribution ; dcterms:license [ dcterms:title 'Egna villkor'@sv ] .
                """);

        assertEquals(Optional.of("CC_BY_4_0"), distribution(record, "f").licenceCode());
        assertEquals(Optional.of("Egna villkor"), distribution(record, "g").licence());
        assertEquals(Optional.empty(), distribution(record, "g").licenceCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcterms:format 'CSV'",
                "dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ; dcterms:format 'nonsense'",
                "dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV>",
                "dcterms:format [ a dcterms:IMT ; rdf:value 'text/csv' ; rdfs:label 'Komma' ]",
                "dcat:mediaType 'weird/one' ; dcterms:format 'text/csv'"
            })
    void formatsInTheirManyFormsAreOne(String format) {
        var record =
                Contents.record(":d a dcat:Dataset ; dcat:distribution :f . :f a dcat:Distribution ; " + format + " .");

        assertEquals(Optional.of("CSV"), distribution(record, "f").format());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ dcat:bbox 'POLYGON((12 57,13 57,13 58,12 58,12 57))' ]",
                "[ dcat:bbox '<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((12 57, 13 58, 12 57))' ]",
                "[ dcat:bbox '<http://www.opengis.net/def/crs/EPSG/0/4326> POLYGON((57 12, 58 13, 57 12))' ]",
                "[ locn:geometry '{\"type\":\"Polygon\",\"coordinates\":[[[12,57],[13,57.0],[13,58],[12,57]]]}' ]",
                "'12,57,13,58'"
            })
    void rectanglesInTheirManyFormsAreOne(String spatial) {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:spatial " + spatial + " .");

        assertEquals(
                Optional.of(new Place.Box(12, 57, 13, 58)),
                record.places().getFirst().box());
    }

    @Test
    void metresAreNoDegrees() {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:spatial [ dcat:centroid 'POINT(319180 6399862)' ] .");

        assertEquals(Optional.empty(), record.places().getFirst().box());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sws.geonames.org/2696329",
                "https://sws.geonames.org/2696329/",
                "http://www.geonames.org/2696329/lidkoping.html"
            })
    void aGeonamesNumberIsOnePlace(String iri) {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:spatial <" + iri + "> .");

        assertEquals(
                Optional.of("http://sws.geonames.org/2696329"),
                record.places().getFirst().iri());
    }

    @Test
    void theCountryAndTheRegionHaveNamesWhenAFeedGivesTheirNumberOnly() {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:spatial <http://sws.geonames.org/2661886/> ,"
                + " <http://sws.geonames.org/3337386/> .");

        assertEquals(
                Set.of("Sverige", "Västra Götaland"),
                record.places().stream()
                        .map(place -> place.name().in(Lang.SV).orElseThrow().text())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ schema:startDate '2020' ; schema:endDate '2021' ]",
                "[ time:hasBeginning [ time:inXSDDate '2020' ] ; time:hasEnd [ time:inXSDDateTime '2021' ] ]",
                "'2020/2021'"
            })
    void periodsInTheirManyFormsAreOne(String temporal) {
        var record = Contents.record(":d a dcat:Dataset ; dcterms:temporal " + temporal + " .");

        assertEquals(List.of(new Period(Optional.of("2020"), Optional.of("2021"))), record.periods());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcat:contactPoint <mailto:a@b.se>",
                "dcat:contactPoint 'a@b.se'",
                "dcat:contactPoint [ vcard:hasEmail 'a@b.se' ]",
                "dcat:contactPoint [ vcard:hasEmail [ vcard:hasValue <mailto:a@b.se> ] ]"
            })
    void mailAddressesInTheirManyFormsAreOne(String contact) {
        var record = Contents.record(":d a dcat:Dataset ; " + contact + " .");

        assertEquals(List.of("a@b.se"), record.contacts().getFirst().emails());
    }

    @Test
    void anEmptyMailAddressIsNoContact() {
        assertEquals(
                List.of(),
                Contents.record(":d a dcat:Dataset ; dcat:contactPoint <mailto:> .")
                        .contacts());
    }

    @Test
    void aSeriesListsItsMembersAndMembersPointBack() {
        var contents = Contents.of("""
                :s a dcat:DatasetSeries ; dcterms:title 'Serie' .
                :a a dcat:Dataset ; dcterms:title 'Ett' ; dcat:inSeries :s .
                :b a dcat:Dataset ; dcterms:title 'Två' ; dcat:inSeries :s .
                """);

        var series = Contents.record(contents, "s");
        var member = Contents.record(contents, "a");

        assertEquals(RecordType.SERIES, series.type());
        assertEquals(List.of("http://example.org/a", "http://example.org/b"), iris(series.members()));
        assertEquals(
                "Serie", member.series().orElseThrow().title().all().getFirst().text());
        assertTrue(series.parts().contains("http://example.org/b"));
    }

    @Test
    void aServiceThatOneDatasetPointsAtIsItsCompanion() {
        var contents = Contents.of("""
                :d a dcat:Dataset ; dcat:distribution :f . :f a dcat:Distribution ; dcat:accessService :v , :w .
                :e a dcat:Dataset ; dcat:distribution :g . :g a dcat:Distribution ; dcat:accessService :w .
                :v a dcat:DataService ; dcterms:title 'v' ; dcat:endpointURL :api .
                :w a dcat:DataService ; dcterms:title 'w' .
                :alone a dcat:DataService ; dcat:servesDataset :h .
                :h a dcat:Dataset .
                """);

        assertTrue(Contents.record(contents, "v").companion());
        assertFalse(Contents.record(contents, "v").api());
        assertEquals(
                List.of("http://example.org/api"),
                Contents.record(contents, "v").endpointUrls());
        assertFalse(Contents.record(contents, "w").companion());
        assertEquals(
                List.of("http://example.org/d", "http://example.org/e"),
                iris(Contents.record(contents, "w").members()));
        assertTrue(Contents.record(contents, "alone").api());
        assertEquals(
                List.of("http://example.org/alone"),
                iris(Contents.record(contents, "h").services()));
        assertTrue(Contents.record(contents, "h").api());
        assertEquals(
                List.of("http://example.org/v", "http://example.org/w"),
                iris(Contents.record(contents, "d").services()));
    }

    @ParameterizedTest
    @CsvSource({"API för bad, true", "Öppet api, true", "WebbAPI, true", "Kapitalinkomster, false", "Bad, false"})
    void aTitleThatSaysApiIsAnApi(String title, boolean api) {
        assertEquals(
                api,
                Contents.record(":d a dcat:Dataset ; dcterms:title '" + title + "' .")
                        .api());
    }

    @Test
    void whatAnotherSourceDescribesIsUsedWhereThisOneIsSilent() {
        var publisher =
                Contents.texts(":p a foaf:Organization ; foaf:name 'Annan' .").getFirst();
        var contents =
                Contents.of(":d a dcat:Dataset ; dcterms:publisher :p .", Map.of(publisher.iri(), publisher.text()));

        assertEquals(
                Set.of("Annan"),
                words(Contents.record(contents, "d").agent().orElseThrow().name()));
    }

    @Test
    void everyRecordOfASourceIsReadAndNothingElse() {
        var contents = Contents.of(WHOLE);

        assertEquals(1, contents.records((iri, parts) -> Contents.FACTS).count());
        assertEquals(
                0,
                contents.records(List.of("http://example.org/f"), (iri, parts) -> Contents.FACTS)
                        .count());
    }

    private static Distribution distribution(CatalogRecord record, String name) {
        return record.distributions().stream()
                .filter(distribution -> distribution.iri().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> iris(List<RecordRef> references) {
        return references.stream().map(RecordRef::iri).toList();
    }

    private static Set<String> words(Texts texts) {
        return texts.all().stream().map(LangText::text).collect(java.util.stream.Collectors.toSet());
    }
}
