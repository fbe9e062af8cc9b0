package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.PublisherId;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Thesaurus;

/** Synonyms and places: what a question finds beyond its own words, and what it is told about it. */
class WordingTest {
    private static final Thesaurus THESAURUS = Thesaurus.parse("""
            sopor > avfall
            dagis > förskola
            hur många bor > folkmängd
            snöplogning > snöröjning
            statyer > offentlig konst
            playground = lekplats
            """, "test");
    private static final Wording WORDING = new Wording(
            THESAURUS,
            List.of(
                    new Wording.Municipality(new PublisherId("lerum"), "Lerum", List.of("Gråbo")),
                    new Wording.Municipality(new PublisherId("mark"), "Mark", List.of("Kinna")),
                    new Wording.Municipality(new PublisherId("lilla-edet"), "Lilla Edet", List.of())));

    @AutoClose
    private SearchIndex index;

    @BeforeEach
    void fill(@TempDir Path folder) {
        index = SearchIndex.open(folder, WORDING);
        var records = Stream.of(
                Records.dataset("Avfallshämtning", "Tömning av kärl."),
                Records.dataset("Förskolor i öster", "Namn och adress."),
                Records.dataset("Förskolor").publisher("ale", "Ale kommun").description("Namn och adress.", "sv"),
                Records.dataset("Folkmängd efter ålder", "Per delområde."),
                Records.dataset("Snöröjning", "Plogade sträckor."),
                Records.dataset("Skulpturer", "Verk.").keywords("offentlig konst"),
                Records.dataset("Lekplatser", "Gungor.").publisher("mark", "Marks kommun"),
                Records.dataset("Detaljplaner", "Hur mark får användas.").publisher("ale", "Ale kommun"),
                Records.iri("https://data.example/english")
                        .title("Playgrounds", "en")
                        .publisher("ale", "Ale kommun"),
                Records.dataset("Hållplatser i Lerum").publisher("region", "Regionen"));
        index.apply(new RecordChanges(1, records.map(Records::record).toList(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sopor            | Avfallshämtning
            soporna          | Avfallshämtning
            dagis ale        | Förskolor
            snöplogning      | Snöröjning
            statyer          | Skulpturer
            hur många bor    | Folkmängd efter ålder
            playgrounds mark | Lekplatser
            snöplogninng     | Snöröjning
            """)
    void anEverydayWordFindsTheOfficialOne(String question, String title) {
        assertEquals(List.of(title), titles(question));
    }

    @Test
    void anEnglishQuestionFindsSwedishRecordsAndASwedishOneEnglish() {
        assertEquals(2, search("playground").total());
        assertEquals(2, search("lekplats").total());
        assertEquals(List.of("Playgrounds", "Lekplatser"), titles("playgrounds"));
        assertEquals(List.of("Lekplatser", "Playgrounds"), titles("lekplatser"));
    }

    @Test
    void theOfficialWordDoesNotFindWhatOnlyEverydayWordsWouldMean() {
        var everyday = Records.dataset("Allt om dagis").record();
        index.apply(new RecordChanges(2, List.of(everyday), List.of()));

        assertEquals("Allt om dagis", titles("dagis").getFirst());
        assertFalse(titles("förskola").contains("Allt om dagis"));
    }

    @Test
    void aPlaceNarrowsToItsMunicipalityAndSaysSo() {
        var result = search("förskolor i Lerum");

        assertEquals(List.of("Förskolor i öster"), titles("förskolor i Lerum"));
        assertEquals(
                Optional.of(new PlaceFound("Lerum", new PublisherId("lerum"), "Lerum", "förskolor", true)),
                result.place());
    }

    @ParameterizedTest
    @CsvSource({
        "förskolor Lerum",
        "förskolor i Gråbo",
        "Lerums förskolor",
        "förskolor i Lerums kommun",
        "FÖRSKOLOR I LERUM"
    })
    void thePlaceIsUnderstoodHoweverItIsSaid(String question) {
        assertEquals(List.of("Förskolor i öster"), titles(question));
    }

    @Test
    void whatOthersPublishUnderTheNameOfThePlaceCounts() {
        assertEquals(List.of("Hållplatser i Lerum"), titles("hållplatser i lerum"));
    }

    @Test
    void aPlaceWithoutAnythingOfTheKindDoesNotEmptyTheAnswer() {
        var result = search("folkmängd i Lilla Edet");

        assertEquals(1, result.total());
        assertFalse(result.place().orElseThrow().narrowed());
        assertEquals("folkmängd", result.place().orElseThrow().rest());
    }

    @Test
    void anOrdinaryWordIsAPlaceOnlyWhenItIsSaidToBeOne() {
        assertTrue(titles("användning av mark").contains("Detaljplaner"));
        assertEquals(List.of("Lekplatser"), titles("lekplatser i Mark"));
        assertTrue(search("användning av mark").place().isEmpty());
    }

    @Test
    void aChosenPublisherWinsOverAPlaceThatWasTyped() {
        var result = index.search(SearchQuery.of("förskolor i Lerum", Lang.SV).with(Facet.PUBLISHER, "ale"));

        assertEquals(1, result.total());
        assertTrue(result.place().isEmpty());
    }

    @Test
    void publishersAreCountedAsIfThePlaceHadNotBeenNamed() {
        var publishers = search("förskolor i lerum").facets().getOrDefault(Facet.PUBLISHER, List.of());

        assertEquals(
                List.of("ale", "lerum"),
                publishers.stream().map(FacetCount::value).sorted().toList());
    }

    @Test
    void aPlaceInQuotesIsOnlyAWord() {
        assertEquals(List.of("Hållplatser i Lerum"), titles("hållplatser \"i lerum\""));
        assertTrue(search("hållplatser \"i lerum\"").place().isEmpty());
    }

    @Test
    void everyHitSaysWhichOtherWordItWasFoundBy() {
        assertEquals(List.of(reason("sopor", "Avfallshämtning", Reason.How.SYNONYM)), reasons("sopor"));
        assertEquals(List.of(reason("avfall", "Avfallshämtning", Reason.How.CONTAINS)), reasons("avfall"));
        assertEquals(List.of(), reasons("avfallshämtningen"));
        assertEquals(List.of(new Reason("konst", "konst", Reason.How.SAME, Reason.Where.KEYWORD)), reasons("konst"));
    }

    @Test
    void aQuestionWithoutHitsIsOfferedBroaderAndNearWords() {
        var none = index.search(
                SearchQuery.of("snöröjning förskoleavgift", Lang.SV).with(Facet.FORMAT, "CSV"));
        assertEquals(List.of(), none.alternatives());

        var result = index.search(SearchQuery.of("\"snöröjning förskolor\"", Lang.SV));
        assertEquals(0, result.total());
        assertEquals(
                List.of(
                        new Alternative("snöröjning", 1),
                        new Alternative("förskolor", 2),
                        new Alternative("snö", 1),
                        new Alternative("röjning", 1)),
                result.alternatives());
    }

    private static Reason reason(String sought, String found, Reason.How how) {
        return new Reason(sought, found, how, Reason.Where.TITLE);
    }

    private List<Reason> reasons(String question) {
        return search(question).hits().getFirst().reasons();
    }

    private SearchResult search(String question) {
        return index.search(SearchQuery.of(question, Lang.SV));
    }

    private List<String> titles(String question) {
        return search(question).hits().stream()
                .map(hit -> hit.record().title().in(Lang.SV).orElseThrow().text())
                .toList();
    }
}
