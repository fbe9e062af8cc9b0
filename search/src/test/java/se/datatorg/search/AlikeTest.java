package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.vocab.Lang;

class AlikeTest {
    @TempDir
    static Path folder;

    @AutoClose
    private SearchIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = SearchIndex.open(folder);
    }

    @Test
    void titlesWithMostOfTheWordsComeFirst() {
        put("Kommunala badplatser", "Badplatser", "Lekplatser");

        assertEquals(
                List.of("Kommunala badplatser", "Badplatser"),
                titles(index.listAlike(List.of("kommunala", "badplatser"), 5)));
    }

    @Test
    void aCompoundIsLikeItsPart() {
        put("Grundskolor", "Parker");

        assertEquals(List.of("Grundskolor"), titles(index.listAlike(List.of("skolor"), 5)));
    }

    @Test
    void wordsThatNobodyHasFindNothing() {
        put("Parker");

        assertEquals(List.of(), index.listAlike(List.of("zzz", "qqq"), 5));
        assertEquals(List.of(), index.listAlike(List.of(), 5));
    }

    @Test
    void whatAListTellsIsWhatTheRecordSays() {
        var record = Records.dataset("Badplatser").title("Bathing places", "en").record();
        index.apply(new RecordChanges(1, List.of(record), List.of()));

        var brief = index.listAlike(List.of("badplatser"), 5).getFirst();

        assertEquals(Brief.of(record), brief);
        assertEquals(record.title(), brief.title());
    }

    private void put(String... titles) {
        var records = List.of(titles).stream()
                .map(title -> Records.dataset(title).record())
                .toList();
        index.apply(new RecordChanges(1, records, List.of()));
    }

    private static List<String> titles(List<Brief> briefs) {
        return briefs.stream()
                .map(brief -> brief.title().in(Lang.SV).orElseThrow().text())
                .toList();
    }
}
