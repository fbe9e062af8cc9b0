package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.vocab.Lang;

class SearchIndexTest {
    private static final CatalogRecord BATHING = Records.dataset("Badplatser", "Där man badar.")
            .keywords("bad")
            .distribution("Fil", "CSV", "CC0")
            .box(12, 57, 13, 58)
            .points(200)
            .parts("https://data.example/Badplatser", "https://data.example/contact")
            .record();
    private static final CatalogRecord ROADS =
            Records.dataset("Vägar").publisher("ale", "Ale kommun").record();

    @TempDir
    Path folder;

    @Test
    void aNewIndexIsEmptyAtGenerationZero() {
        try (var index = SearchIndex.open(folder)) {
            assertEquals(0, index.generation());
            assertEquals(0, index.search(SearchQuery.of("", Lang.SV)).total());
        }
    }

    @Test
    void aRecordComesBackAsItWasPut() {
        try (var index = filled()) {
            assertEquals(Optional.of(BATHING), index.find(BATHING.id()));
            assertEquals(Optional.empty(), index.find(RecordId.of("https://data.example/other")));
        }
    }

    @Test
    void theGenerationAndTheContentSurviveClosingTogether() {
        filled().close();

        try (var index = SearchIndex.open(folder)) {
            assertEquals(7, index.generation());
            assertEquals(2, index.search(SearchQuery.of("", Lang.SV)).total());
        }
    }

    @Test
    void whatWasNotCommittedIsGoneAfterClosing() {
        try (var index = filled()) {
            index.addWithoutCommit(List.of(Records.dataset("Parker").record()));
            assertEquals(0, index.search(SearchQuery.of("parker", Lang.SV)).total());
        }

        try (var index = SearchIndex.open(folder)) {
            assertEquals(2, index.search(SearchQuery.of("", Lang.SV)).total());
        }
    }

    @Test
    void severalBatchesBecomeOneGeneration() {
        try (var index = filled()) {
            index.addWithoutCommit(List.of(Records.dataset("Parker").record()));
            index.apply(new RecordChanges(8, List.of(), List.of(ROADS.id())));

            assertEquals(8, index.generation());
            assertEquals(1, index.search(SearchQuery.of("parker", Lang.SV)).total());
            assertEquals(0, index.search(SearchQuery.of("vägar", Lang.SV)).total());
        }
    }

    @Test
    void whatFillsTheIndexEndsAsOnePiece() {
        try (var index = filled()) {
            index.addWithoutCommit(List.of(Records.dataset("Parker").record()));
            index.finish(8);

            assertEquals(8, index.generation());
            assertEquals(1, index.search(SearchQuery.of("parker", Lang.SV)).total());
            int pieces =
                    index.read(searcher -> searcher.getIndexReader().leaves().size());
            assertEquals(1, pieces);
        }
    }

    @Test
    void aChangedRecordTakesThePlaceOfTheOldOne() {
        try (var index = filled()) {
            var renamed = Records.iri(ROADS.iri()).title("Gator", "sv").record();
            index.apply(new RecordChanges(8, List.of(renamed), List.of()));

            assertEquals(0, index.search(SearchQuery.of("vägar", Lang.SV)).total());
            assertEquals(Optional.of(renamed), index.find(ROADS.id()));
        }
    }

    @Test
    void clearedItIsAtGenerationZero() {
        try (var index = filled()) {
            index.clear();

            assertEquals(0, index.generation());
            assertEquals(0, index.search(SearchQuery.of("", Lang.SV)).total());
        }
    }

    @Test
    void aDamagedIndexBeginsAnew() throws IOException {
        filled().close();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        try (var index = SearchIndex.open(folder)) {
            assertEquals(0, index.generation());
            index.apply(new RecordChanges(1, List.of(ROADS), List.of()));
            assertEquals(1, index.search(SearchQuery.of("vägar", Lang.SV)).total());
        }
    }

    @Test
    void filesOfSomethingElseAreThrownAway() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "not an index");

        try (var index = SearchIndex.open(folder)) {
            assertEquals(0, index.generation());
        }
    }

    @Test
    void anIndexThatIsOpenElsewhereIsLeftAlone() {
        try (var index = filled()) {
            assertThrows(UncheckedIOException.class, () -> SearchIndex.open(folder));
            assertEquals(7, index.generation());
        }
    }

    @Test
    void recordsAreFoundByTheEntitiesTheyWereMadeFrom() {
        try (var index = filled()) {
            var iris = new ArrayList<String>();
            for (int i = 0; i < 5_000; i++) {
                iris.add("https://data.example/part/" + i);
            }
            assertEquals(Set.of(), index.recordsWithPart(iris));

            iris.add("https://data.example/contact");
            assertEquals(Set.of(BATHING.iri()), index.recordsWithPart(iris));

            index.apply(new RecordChanges(8, List.of(), List.of(BATHING.id())));
            assertEquals(Set.of(), index.recordsWithPart(iris));
        }
    }

    @Test
    void recordsOfASourceAreCounted() {
        try (var index = filled()) {
            assertEquals(1, index.count(new SourceId("ale")));
            assertEquals(0, index.count(new SourceId("none")));
        }
    }

    @Test
    void listedRecordsOfASourceAreThoseThatAVisitorReaches() {
        try (var index = filled()) {
            var lerum = new SourceId("lerum");
            var companion = Records.dataset("Tjänst").companion().record();
            assertEquals(1, index.countListed(lerum));

            index.apply(new RecordChanges(8, List.of(companion), List.of()));
            assertEquals(2, index.countListed(lerum));

            index.apply(new RecordChanges(9, List.of(), List.of(BATHING.id())));
            assertEquals(1, index.countListed(lerum));
            assertEquals(0, index.countListed(new SourceId("none")));
        }
    }

    @Test
    void readersSeeTheOldGenerationOrTheNewOneAndNeverAMix() {
        try (var index = SearchIndex.open(folder)) {
            var done = new AtomicBoolean();
            var reader = CompletableFuture.supplyAsync(() -> {
                long looks = 0;
                while (!done.get() || looks == 0) {
                    var result = index.search(SearchQuery.of("generation", Lang.SV));
                    for (var hit : result.hits()) {
                        assertEquals(
                                "generation " + result.generation(),
                                hit.record().title().in(Lang.SV).orElseThrow().text());
                    }
                    assertTrue(result.total() == (result.generation() == 0 ? 0 : 10), "all ten records or none");
                    looks++;
                }
                return looks;
            });
            for (int generation = 1; generation <= 30; generation++) {
                index.apply(new RecordChanges(generation, tenOf(generation), List.of()));
            }
            done.set(true);

            assertTrue(reader.join() > 0);
        }
    }

    private static List<CatalogRecord> tenOf(int generation) {
        var records = new ArrayList<CatalogRecord>();
        for (int i = 0; i < 10; i++) {
            records.add(Records.iri("https://data.example/" + i)
                    .title("generation " + generation, "sv")
                    .record());
        }
        return records;
    }

    private SearchIndex filled() {
        var index = SearchIndex.open(folder);
        index.apply(new RecordChanges(7, List.of(BATHING, ROADS), List.of()));
        return index;
    }
}
