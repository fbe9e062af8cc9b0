package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.vocab.Lang;

/** Datasets that come again every year: what is current comes first, and a series can be shown once. */
class SeriesTest {
    @AutoClose
    private SearchIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = SearchIndex.open(folder);
    }

    @Test
    void supersededTablesDoNotCrowdOutTheCurrentOne() {
        put(
                Records.dataset("Arbetslösa efter kön 1987-2005"),
                Records.dataset("Tidigare definitioner. Arbetslösa efter kön 2005-2025"),
                Records.dataset("Arbetslösa efter kön och ålder 2006-2025"),
                Records.dataset("Arbetslösa efter kön 2005-2007"));

        assertEquals(
                "Arbetslösa efter kön och ålder 2006-2025",
                titles(SearchQuery.of("arbetslösa kön", Lang.SV)).getFirst());
    }

    @Test
    void whoAsksForAYearGetsThatYear() {
        put(
                Records.dataset("Leverantörsreskontra 2026", "Om 2018 och andra år."),
                Records.dataset("Leverantörsreskontra 2018"));

        assertEquals(
                List.of("Leverantörsreskontra 2018", "Leverantörsreskontra 2026"),
                titles(SearchQuery.of("reskontra 2018", Lang.SV)));
    }

    @Test
    void aSeriesIsShownOnceWithItsBestHit() {
        put(
                Records.dataset("Reskontra").type(RecordType.SERIES),
                Records.dataset("Reskontra 2025").series("https://data.example/Reskontra"),
                Records.dataset("Reskontra 2024").series("https://data.example/Reskontra"),
                Records.dataset("Reskontra i grannkommunen"));

        var once = SearchQuery.of("reskontra", Lang.SV).withSeriesOnce();

        assertEquals(List.of("Reskontra", "Reskontra i grannkommunen"), titles(once));
        assertEquals(2, index.search(once).total());
        assertEquals(
                List.of("Reskontra 2024"),
                titles(SearchQuery.of("reskontra 2024", Lang.SV).withSeriesOnce()));
        assertEquals(4, index.search(SearchQuery.of("reskontra", Lang.SV)).total());
    }

    private void put(Records... records) {
        index.apply(new RecordChanges(
                index.generation() + 1, Stream.of(records).map(Records::record).toList(), List.of()));
    }

    private List<String> titles(SearchQuery query) {
        return index.search(query).hits().stream()
                .map(hit -> hit.record().title().in(Lang.SV).orElseThrow().text())
                .toList();
    }
}
