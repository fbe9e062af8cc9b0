package se.datatorg.catalog.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.KnownPlaces;
import se.datatorg.catalog.record.RecordFacts;
import se.datatorg.catalog.record.SourceContents;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.vocab.Recommended;

class CoverageTest {
    private static final String BATHING = "https://www.dataportal.se/specifications/badplatser/1.0";
    private static final List<Publisher> PUBLISHERS = List.of(
            publisher("lerum", "Lerum", "municipality"),
            publisher("ale", "Ale", "municipality"),
            publisher("vgr", "Västra Götalandsregionen", "region"));

    private final List<CatalogRecord> records = new ArrayList<>();

    @Test
    void aDatasetThatPointsAtTheSpecificationCounts() {
        publish("lerum", "Sjöar", follows(BATHING));

        assertEquals(Standing.COUNTS, standing("lerum", "badplatser"));
        assertEquals(Standing.MISSING, standing("ale", "badplatser"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://dataportal.se/specifications/badplatser",
        "https://www.dataportal.se/sv/specifications/badplatser/2.1/",
        "https://WWW.dataportal.se/specifications/Badplatser#top"
    })
    void anyVersionLanguageAndFormOfItsAddressWillDo(String address) {
        publish("lerum", "Sjöar", follows(address));

        assertEquals(Standing.COUNTS, standing("lerum", "badplatser"));
    }

    @Test
    void aSpecificationOfSeveralCountsForThoseThatTheTitleSpeaksOf() {
        publish("lerum", "Förskolor i Lerum", follows("https://lankadedata.se/spec/skoldata/1.1"));

        assertEquals(Standing.COUNTS, standing("lerum", "forskolor"));
        assertEquals(Standing.NATIONAL, standing("lerum", "skolinformation"), "the register of schools has those");
    }

    @ParameterizedTest
    @CsvSource({
        "Lekplatserna i Skara, lekplatser, PROBABLE",
        "Kommunala badplatser, badplatser, PROBABLE",
        "Bad, badplatser, PROBABLE",
        "Badrumsskåp, badplatser, MISSING",
        "Ledningar, vandringsleder, MISSING",
        "Matsedlar i förskolor, forskolor, MISSING",
        "Platser i förskolan, points-of-interest, MISSING",
        "Handel med utlandet, handel-besoksnaring, MISSING"
    })
    void titlesAreReadByWholeWordsAndLongWordsMayGoOn(String title, String dataset, Standing standing) {
        publish("lerum", title, "");

        assertEquals(standing, standing("lerum", dataset));
    }

    @Test
    void aKeywordTellsAsWellAndADescriptionDoesNot() {
        publish("lerum", "Parkanläggningar", said("keyword", "Lekplats"));
        publish("ale", "Parkanläggningar", said("description", "Här finns lekplatser"));

        assertEquals(Standing.PROBABLE, standing("lerum", "lekplatser"));
        assertEquals(Standing.MISSING, standing("ale", "lekplatser"));
    }

    @Test
    void whatTheRegionPublishesForANamedMunicipalityIsThereViaTheRegion() {
        publish(
                "vgr",
                "Vandringsleder",
                "<urn:1> <http://purl.org/dc/terms/spatial> <http://sws.geonames.org/2696500/> .\n");

        assertEquals(Standing.VIA, standing("lerum", "vandringsleder"));
        assertEquals(Standing.MISSING, standing("ale", "vandringsleder"));
    }

    @Test
    void onlyWhatAMunicipalityPublishesItselfIsCountedAsItsOwn() {
        publish("lerum", "Badplatser", follows(BATHING));
        publish("lerum", "Lekplatser", "");

        var row = coverage().rows().stream()
                .filter(one -> one.publisher().id().value().equals("lerum"))
                .findFirst()
                .orElseThrow();

        assertEquals(2, row.own());
        assertEquals(1, row.count(Standing.COUNTS));
        assertEquals(
                List.of("Ale", "Lerum"),
                coverage().rows().stream()
                        .map(one -> one.publisher().shortName())
                        .toList());
    }

    @Test
    void ofThirtyOneDatasetsNineteenHaveASpecification() {
        assertEquals(31, Recommended.all().size());
        assertEquals(19, Recommended.withSpecification().size());
    }

    private Coverage coverage() {
        return Coverage.of(Recommended.all(), PUBLISHERS, reader -> {
            records.forEach(reader);
            return 7;
        });
    }

    private Standing standing(String publisher, String dataset) {
        return coverage().rows().stream()
                .filter(row -> row.publisher().id().value().equals(publisher))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.dataset().id().equals(dataset))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private void publish(String publisher, String title, String more) {
        var text = "<urn:1> <http://purl.org/dc/terms/title> \"" + title + "\"@sv .\n"
                + "<urn:1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n"
                + more;
        var contents = new SourceContents(
                new SourceId(publisher),
                List.of(new EntityText("urn:1", EntityKind.DATASET, text)),
                iri -> Optional.empty(),
                KnownPlaces.of(List.of(se.datatorg.vocab.RegionPack.load("vastra-gotaland"))));
        contents.records((iri, parts) -> new RecordFacts(
                        new PublisherId(publisher),
                        publisher,
                        Optional.empty(),
                        Optional.empty(),
                        java.time.Instant.EPOCH,
                        java.time.Instant.EPOCH))
                .forEach(records::add);
    }

    private static String follows(String address) {
        return "<urn:1> <http://purl.org/dc/terms/conformsTo> <" + address + "> .\n";
    }

    private static String said(String word, String text) {
        var property =
                word.equals("keyword") ? "http://www.w3.org/ns/dcat#" + word : "http://purl.org/dc/terms/" + word;
        return "<urn:1> <" + property + "> \"" + text + "\"@sv .\n";
    }

    private static Publisher publisher(String id, String name, String kind) {
        return new Publisher(
                new PublisherId(id),
                name + (kind.equals("municipality") ? "s kommun" : ""),
                name,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Del " + id.substring(0, 1).toUpperCase(Locale.ROOT)),
                OptionalInt.empty());
    }
}
