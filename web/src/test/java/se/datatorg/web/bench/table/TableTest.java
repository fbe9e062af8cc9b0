package se.datatorg.web.bench.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    final Row quick = Row.beside("search", "ms", new Samples(List.of(3.0, 1.0, 2.0)), 1.5, 1.5)
            .peers("1.4");
    final Row slow = Row.alone("start", "s", Samples.one(2.5), new Aim.AtMost(1.5));
    final Table table = Table.of("serve", Map.of("records", "12000"), List.of(quick, slow));

    @Test
    void aValueIsTheMedianOfItsRoundsAndARatioToItsFloor() {
        assertEquals(2.0, quick.value().median());
        assertEquals(1.333, quick.ratio().orElseThrow(), 0.001);
        assertTrue(quick.isMet());
        assertFalse(slow.isMet());
        assertFalse(table.isMet());
    }

    @Test
    void percentilesAreByNearestRank() {
        var hundred = new Samples(java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(i -> (double) i)
                .toList());

        assertEquals(50, hundred.median());
        assertEquals(95, hundred.percentile(95));
        assertEquals(100, hundred.percentile(100));
        assertEquals(1, hundred.percentile(0));
    }

    @Test
    void peopleSeeWhatIsMissed() {
        var lines = new ArrayList<String>();
        table.print(lines::add);

        assertTrue(lines.get(2).matches("search +2 ms +1–3 +1\\.50 +1\\.33 +≤ 1\\.50 × met +1\\.4"), lines.get(2));
        assertTrue(lines.get(3).matches("start +2\\.50 s +≤ 1\\.50 MISSED"), lines.get(3));
    }

    @Test
    void programsGetTheRoundsToo() throws Exception {
        var json = new ObjectMapper().readTree(table.json());

        assertEquals("serve", json.get("bench").asText());
        assertEquals(12_000, json.at("/settings/records").asInt());
        assertTrue(json.at("/machine/processors").asInt() > 0);
        assertEquals("[1.0,2.0,3.0]", json.at("/rows/0/rounds").toString());
        assertFalse(json.at("/rows/1/met").asBoolean());
        assertTrue(json.at("/rows/1/floor").isNull());
    }
}
