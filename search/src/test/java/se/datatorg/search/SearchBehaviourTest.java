package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.record.Place;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;

class SearchBehaviourTest {
    @AutoClose
    private SearchIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = SearchIndex.open(folder);
    }

    @Test
    void theExactTitleComesFirst() {
        put(
                Records.dataset("Badplatser i hela länet", "Badplatser, badplatser.")
                        .keywords("badplatser"),
                Records.dataset("Badplats"),
                Records.dataset("Badplatser"));

        assertEquals(List.of("Badplatser", "Badplats", "Badplatser i hela länet"), titles("badplatser"));
    }

    @Test
    void titleKeywordPublisherThemeDescriptionAndDetailsCountInThatOrder() {
        put(
                Records.dataset("F").distribution("Energi", "CSV", "CC0"),
                Records.dataset("E", "Om energi."),
                Records.dataset("D").themes("ENER"),
                Records.dataset("C").publisher("energi", "Energi Väst"),
                Records.dataset("B").keywords("energi"),
                Records.dataset("A om energi"));

        assertEquals(List.of("A om energi", "B", "C", "D", "E", "F"), titles("energi"));
    }

    @Test
    void qualityDecidesOnlyBetweenTextsThatMatchEqually() {
        put(
                Records.dataset("Cykelvägar", "Mer om cyklar.").points(0),
                Records.dataset("Om cyklar", "Cykelvägar.").points(405),
                Records.iri("https://data.example/x")
                        .title("Om cyklar", "sv")
                        .description("Cykelvägar.", "sv")
                        .points(100));

        var hits = index.search(SearchQuery.of("cykelvägar", Lang.SV)).hits();

        assertEquals(
                List.of(0.0, 405.0, 100.0),
                hits.stream()
                        .map(hit -> hit.record().score().orElseThrow().points())
                        .toList());
    }

    @Test
    void equalTextsAndQualityComeNewestFirst() {
        put(
                Records.iri("https://data.example/old").title("Parker", "sv").changed("2026-01-01T00:00:00Z"),
                Records.iri("https://data.example/new").title("Parker", "sv").changed("2026-02-01T00:00:00Z"));

        assertEquals(
                "https://data.example/new",
                index.search(SearchQuery.of("parker", Lang.SV))
                        .hits()
                        .getFirst()
                        .record()
                        .iri());
    }

    @Test
    void anEmptyQuestionFindsEverythingNewestFirst() {
        put(
                Records.dataset("A").changed("2026-01-01T00:00:00Z"),
                Records.dataset("B").changed("2026-03-01T00:00:00Z"),
                Records.dataset("C").changed("2026-02-01T00:00:00Z"));

        assertEquals(List.of("B", "C", "A"), titles("  "));
    }

    @Test
    void aRareEverydayWordDoesNotOutrankTheSubject() {
        put(
                Records.dataset("Badplatser i Lerum", "Läge."),
                Records.dataset("Badplatser i Ale", "Läge."),
                Records.dataset("Enkät", "Den sommar du minns."));

        assertTrue(titles("bästa badplatserna sommar").getFirst().startsWith("Badplatser"));
    }

    @Test
    void ofSeveralWordsNotEveryOneMustBeFound() {
        put(Records.dataset("Badplatser i Lerum"), Records.dataset("Parker i Lerum"));

        assertEquals(List.of("Badplatser i Lerum"), titles("badplatser lerum temperatur"));
        assertEquals(List.of("Badplatser i Lerum"), titles("badplatser temperatur"));
    }

    @Test
    void aQuotedPhraseMustStandAsItIs() {
        put(
                Records.dataset("Allmän plats", "Park och gata."),
                Records.dataset("Plats allmän"),
                Records.dataset("Gata", "och park"));

        assertEquals(List.of("Allmän plats"), titles("\"allmän plats\""));
        assertEquals(List.of("Allmän plats"), titles("”park och gata”"));
    }

    @Test
    void unknownSyntaxIsWords() {
        put(Records.dataset("Badplatser"));

        for (var odd : List.of(
                "title:badplatser*",
                "+badplatser -(",
                "badplatser AND",
                "badplatser~2^",
                "\"badplatser",
                "[badplatser TO *]",
                "/badplatser/")) {
            assertEquals(List.of("Badplatser"), titles(odd), odd);
        }
        assertEquals(1, titles("*").size(), "no words at all: everything");
    }

    @Test
    void aLongQuestionIsCutToThirtyTwoWords() {
        put(Records.dataset("Badplatser"));
        var words = Stream.iterate(1, i -> i + 1).limit(60).map(i -> "o" + i).collect(Collectors.joining(" "));

        assertEquals(List.of("Badplatser"), titles("badplatser " + words));
        assertEquals(List.of(), titles(words + " badplatser"));
        assertEquals(32, Question.parse(words).words().size());
    }

    @Test
    void aMisspeltWordFindsWhatWasMeantAndSaysSo() {
        put(Records.dataset("Luftkvalitet"), Records.dataset("Vatten"));

        var result = index.search(SearchQuery.of("vaten", Lang.SV));

        assertEquals(Optional.of("vatten"), result.spelling());
        assertEquals(List.of("Vatten"), titles("vaten"));
        assertEquals(
                Optional.empty(),
                index.search(SearchQuery.of("vatten", Lang.SV)).spelling());
        assertEquals(
                Optional.empty(),
                index.search(SearchQuery.of("xyzzyqwrt", Lang.SV)).spelling());
    }

    @Test
    void companionServicesAreHiddenFromListsAndSuggestionsButHaveTheirPage() {
        var service = Records.dataset("Tjänst för badplatser").companion();
        put(Records.dataset("Badplatser"), service);

        assertEquals(List.of("Badplatser"), titles("badplatser"));
        assertEquals(1, index.search(SearchQuery.of("", Lang.SV)).total());
        assertEquals(
                1,
                values(index.search(SearchQuery.of("", Lang.SV)).facets(), Facet.PUBLISHER)
                        .getFirst()
                        .count());
        assertTrue(index.find(service.record().id()).isPresent());
        assertEquals(List.of(), index.suggest("tjänst", Lang.SV, 8));
    }

    @Test
    void facetsCountAsIfTheyWereNotChosenThemselves() {
        put(
                Records.dataset("A").publisher("ale", "Ale kommun").distribution("a", "CSV", "CC0"),
                Records.dataset("B").publisher("lerum", "Lerums kommun").distribution("b", "CSV", "CC_BY_4_0"),
                Records.dataset("C").publisher("lerum", "Lerums kommun").distribution("c", "JSON", "CC0"));

        var facets = index.search(SearchQuery.of("", Lang.SV).with(Facet.PUBLISHER, "lerum"))
                .facets();

        assertEquals(Map.of("ale", 1, "lerum", 2), counts(values(facets, Facet.PUBLISHER)));
        assertEquals(Map.of("CSV", 1, "JSON", 1), counts(values(facets, Facet.FORMAT)));
        assertEquals(
                List.of("lerum"),
                values(facets, Facet.PUBLISHER).stream()
                        .filter(FacetCount::chosen)
                        .map(FacetCount::value)
                        .toList());
        assertEquals(
                "Lerums kommun",
                values(facets, Facet.PUBLISHER).getFirst().label().sv());
    }

    @Test
    void aChosenValueIsShownEvenWhenNothingHasIt() {
        put(Records.dataset("A").distribution("a", "CSV", "CC0"));

        var query = SearchQuery.of("", Lang.SV).with(Facet.FORMAT, "XLSX");

        assertEquals(0, index.search(query).total());
        assertEquals(
                Map.of("CSV", 1, "XLSX", 0), counts(values(index.search(query).facets(), Facet.FORMAT)));
    }

    @Test
    void facetValuesHaveNamesInBothLanguages() {
        put(Records.dataset("A")
                .themes("ENER")
                .hvd()
                .api()
                .access("PUBLIC")
                .distribution("a", "GEOJSON", "CC_BY_4_0")
                .keywords("Bad"));

        var facets = index.search(SearchQuery.of("", Lang.SV)).facets();

        assertEquals("Energi", label(facets, Facet.THEME).sv());
        assertEquals("Energy", label(facets, Facet.THEME).en());
        assertEquals("Särskilt värdefull", label(facets, Facet.HVD).sv());
        assertEquals("High-value", label(facets, Facet.HVD).en());
        assertEquals("CC BY 4.0", label(facets, Facet.LICENCE).sv());
        assertEquals("GeoJSON", label(facets, Facet.FORMAT).sv());
        assertEquals("Datamängd", label(facets, Facet.TYPE).sv());
        assertEquals("Publik", label(facets, Facet.ACCESS).sv());
        assertEquals("API", label(facets, Facet.SERVICE_TYPE).sv());
        assertEquals("bad", label(facets, Facet.KEYWORD).sv());
    }

    @Test
    void whatWorksNowIsCountedAndNarrowedTo() {
        put(
                Records.dataset("A").reach(Reach.WORKS),
                Records.dataset("B").reach(Reach.BROKEN),
                Records.dataset("C").reach(Reach.UNKNOWN),
                Records.dataset("D"));

        var found = index.search(SearchQuery.of("", Lang.SV).with(Facet.REACH, "works"));

        assertEquals(1, found.total());
        assertEquals(Map.of("works", 1, "broken", 1, "unknown", 1), counts(values(found.facets(), Facet.REACH)));
        assertEquals(
                List.of("Fungerar nu"),
                values(found.facets(), Facet.REACH).stream()
                        .filter(FacetCount::chosen)
                        .map(value -> value.label().sv())
                        .toList());
    }

    @Test
    void onlyFacetsAskedForAreCountedAndAtMostAHundredValues() {
        var many = Records.dataset("A");
        for (int i = 0; i < 150; i++) {
            many.keywords("ord" + i);
        }
        put(many);

        var facets = index.search(query(Sort.RELEVANCE, Set.of(Facet.KEYWORD))).facets();

        assertEquals(Set.of(Facet.KEYWORD), facets.keySet());
        assertEquals(100, values(facets, Facet.KEYWORD).size());
    }

    @Test
    void daysAndPlacesNarrow() {
        put(
                Records.dataset("Gammal")
                        .issued("2020")
                        .changed("2026-01-01T00:00:00Z")
                        .box(11, 57, 12, 58),
                Records.dataset("Ny")
                        .issued("2025-05-01")
                        .changed("2026-03-01T00:00:00Z")
                        .box(17, 62, 18, 63),
                Records.dataset("Utan").changed("2026-02-01T00:00:00Z"));

        assertEquals(
                List.of("Ny", "Utan"),
                narrowed(Optional.of("2026-02-01"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(
                List.of("Ny"),
                narrowed(Optional.empty(), Optional.of("2025-05-01"), Optional.empty(), Optional.empty()));
        assertEquals(
                List.of("Gammal"),
                narrowed(Optional.empty(), Optional.empty(), Optional.of("2020-01-01"), Optional.empty()));
        assertEquals(
                List.of("Gammal"),
                narrowed(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Place.Box(11.5, 57.5, 11.6, 57.6))));
    }

    @Test
    void ordersAreByDateTitleAndQuality() {
        put(
                Records.dataset("Öl").modified("2024-01-01").issued("2021").points(1),
                Records.dataset("Ål").modified("2025-01-01").issued("2020").points(3),
                Records.dataset("Äl").modified("2023-01-01").points(2),
                Records.dataset("zoo").points(0));

        assertEquals(List.of("zoo", "Ål", "Äl", "Öl"), titles(Sort.TITLE));
        assertEquals(
                List.of("zoo", "Ål", "Öl", "Äl"),
                titles(Sort.MODIFIED),
                "without a date of its own it changed here in 2026");
        assertEquals(List.of("Öl", "Ål", "zoo", "Äl"), titles(Sort.PUBLISHED), "without a date last");
        assertEquals(List.of("Ål", "Äl", "Öl", "zoo"), titles(Sort.QUALITY));
    }

    @Test
    void inflectionsAndCompoundsAreMarkedInTitleAndExcerpt() {
        put(Records.dataset("Kommunala badplatser", "Inledning. ".repeat(40) + "Sist kommer baden i sjön."));

        var hit = index.search(SearchQuery.of("bad", Lang.SV)).hits().getFirst();

        assertEquals(List.of(new Hit.Part("Kommunala ", false), new Hit.Part("badplatser", true)), hit.title());
        assertEquals(
                List.of("baden"),
                hit.excerpt().stream()
                        .filter(Hit.Part::matched)
                        .map(Hit.Part::text)
                        .toList());
        assertTrue(hit.excerpt().stream().mapToInt(part -> part.text().length()).sum() < 220);
    }

    @Test
    void theExcerptIsOfTheReadersLanguage() {
        put(Records.dataset("Vägar", "På svenska.").title("Roads", "en").description("In English.", "en"));

        var hit = index.search(SearchQuery.of("", Lang.EN)).hits().getFirst();

        assertEquals(List.of(new Hit.Part("In English.", false)), hit.excerpt());
        assertEquals(List.of(new Hit.Part("Roads", false)), hit.title());
    }

    @Test
    void titlesKeywordsPublishersAndThemesAreSuggested() {
        put(Records.dataset("Energianvändning")
                .keywords("energi")
                .publisher("vast", "Energi Väst")
                .themes("ENER"));

        var suggested = index.suggest("ener", Lang.SV, 8);

        assertEquals(
                Set.of("dataset", "keyword", "publisher", "theme"),
                suggested.stream().map(Suggestion::kind).collect(Collectors.toSet()));
    }

    @Test
    void suggestionsBeginAtAnyWordAndForgiveOneLetter() {
        put(Records.dataset("Kommunala badplatser"), Records.dataset("Bad"));

        assertEquals(List.of("Bad", "Kommunala badplatser"), texts("bad"));
        assertEquals(List.of("Kommunala badplatser"), texts("kommunala badp"));
        assertEquals(List.of("Kommunala badplatser"), texts("bdpla"));
        assertEquals(List.of(), texts("xyzzy"));
        assertEquals(List.of(), texts(""));
    }

    @Test
    void ofManyThatBeginSoTheShortestAreSuggestedWhateverTheyAreWrittenWith() {
        var titles = IntStream.range(0, 60)
                .mapToObj(i -> List.of("Bad " + "å".repeat(61 - i), "Bad " + "🏊".repeat(31 - i / 2), "Ett bad " + i))
                .flatMap(List::stream)
                .distinct()
                .toList();
        put(titles.stream().map(Records::dataset).toArray(Records[]::new));

        var shortest = titles.stream()
                .filter(title -> title.startsWith("Bad"))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(8)
                .toList();
        assertEquals(shortest, texts("ba"));
    }

    @Test
    void whatIsRemovedIsNoLongerSuggested() {
        var parks = Records.dataset("Parker");
        put(parks, Records.dataset("Vägar"));
        index.apply(new RecordChanges(2, List.of(), List.of(parks.record().id())));

        assertEquals(List.of(), texts("park"));
    }

    @Test
    void theSameRecordsGiveTheSameAnswersHoweverTheyCame(@TempDir Path other) {
        put(
                Records.dataset("Vägar"),
                Records.dataset("Parker"),
                Records.dataset("Vägar och parker"),
                Records.dataset("Parkvägar"));
        for (int i = 2; i < 9; i++) {
            index.apply(new RecordChanges(i, List.of(Records.dataset("Vägar").record()), List.of()));
        }
        index.apply(new RecordChanges(
                9, List.of(), List.of(Records.dataset("Parker").record().id())));

        try (var anew = SearchIndex.open(other)) {
            anew.apply(new RecordChanges(
                    9,
                    Stream.of("Parkvägar", "Vägar och parker", "Vägar")
                            .map(title -> Records.dataset(title).record())
                            .toList(),
                    List.of()));

            for (var question : List.of("vägar", "parker", "park väg", "")) {
                assertEquals(
                        index.search(SearchQuery.of(question, Lang.SV)),
                        anew.search(SearchQuery.of(question, Lang.SV)));
            }
        }
    }

    private void put(Records... records) {
        index.apply(new RecordChanges(1, Stream.of(records).map(Records::record).toList(), List.of()));
    }

    private List<String> titles(String question) {
        return titles(index.search(SearchQuery.of(question, Lang.SV)));
    }

    private List<String> titles(Sort sort) {
        return titles(index.search(query(sort, Set.of())));
    }

    private static List<String> titles(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.record().title().in(Lang.SV).orElseThrow().text())
                .toList();
    }

    private static SearchQuery query(Sort sort, Set<Facet> facets) {
        return SearchQuery.of("", Lang.SV).sortedBy(sort).part(1, 20, facets);
    }

    private List<String> narrowed(
            Optional<String> changedSince, Optional<String> from, Optional<String> to, Optional<Place.Box> within) {
        return titles(index.search(new SearchQuery(
                "",
                Lang.SV,
                Map.of(),
                changedSince.map(LocalDate::parse),
                from.map(LocalDate::parse),
                to.map(LocalDate::parse),
                within,
                Sort.RELEVANCE,
                1,
                20,
                Set.of())));
    }

    private static Map<String, Integer> counts(List<FacetCount> values) {
        return values.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    private static Text label(Map<Facet, List<FacetCount>> facets, Facet facet) {
        return values(facets, facet).getFirst().label();
    }

    private static List<FacetCount> values(Map<Facet, List<FacetCount>> facets, Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    private List<String> texts(String typed) {
        return index.suggest(typed, Lang.SV, 8).stream().map(Suggestion::text).toList();
    }
}
