package se.datatorg.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.table.Row;

class HarvestBenchTest {
    @Test
    void everyRoadStandsBesideTheParseOfTheSameBytes() throws Exception {
        var table = new HarvestBench(12, 2, Syntax.TURTLE, 1, words -> {}).run();

        assertEquals(
                List.of("≤ 4 ×", "≤ 0.150 ×", "≤ 5.50 ×", "≤ 0.150 ×", "≤ 7 ×", "≤ 0.150 ×", "≤ 1.50 ×"),
                table.rows().stream()
                        .map(row -> row.aim().words())
                        .filter(aim -> !aim.isEmpty())
                        .toList());
        assertTrue(table.rows().stream().allMatch(row -> row.value().median() > 0));
        assertTrue(ratio(table.rows(), "one changed record in a feed of 12 → public everywhere") > 0);
    }

    private static double ratio(List<Row> rows, String what) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow()
                .ratio()
                .orElseThrow();
    }
}
