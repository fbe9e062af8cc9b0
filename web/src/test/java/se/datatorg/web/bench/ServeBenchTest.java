package se.datatorg.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.bench.table.Row;

class ServeBenchTest {
    @TempDir
    Path folder;

    @Test
    void everyKindOfAnswerStandsBesideAFloorOfTheSameRun() throws Exception {
        var notes = new ArrayList<String>();

        var table = new ServeBench(folder.resolve("data"), 24, 4, 1, 1, 4, notes::add).run();

        var names = table.rows().stream().map(Row::what).toList();
        for (var kind : new String[] {
            "search, alone, p95",
            "search, 8 visitors, p50",
            "suggest, alone, p95",
            "dataset page, first visit, p95",
            "SPARQL mix, p95",
            "reader during a harvest, p95"
        }) {
            assertTrue(names.contains(kind), kind + " is missing in " + names);
        }
        assertTrue(table.rows().stream().allMatch(row -> row.value().median() > 0));
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("4 feeds visited")), notes.toString());
        assertEquals("24", table.settings().get("records"));
    }
}
