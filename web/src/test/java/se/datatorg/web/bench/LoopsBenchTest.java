package se.datatorg.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.runner.options.TimeValue;

class LoopsBenchTest {
    @Test
    void everyInnerLoopStandsBesideItsFloor() throws Exception {
        var table = new LoopsBench(0, 1, TimeValue.milliseconds(50)).run();

        assertEquals(7, table.rows().size());
        assertTrue(table.rows().stream().allMatch(row -> row.value().median() > 0));
        assertEquals(
                4, table.rows().stream().filter(row -> row.ratio().isPresent()).count());
    }

    /** What {@code ./datatorg bench loops} runs; {@code loops} is the file for the result as JSON, or a minus sign. */
    @Test
    @EnabledIfSystemProperty(named = "loops", matches = ".+", disabledReason = "runs with bench loops")
    void measure() throws Exception {
        var table = LoopsBench.whole().run();

        table.print(System.out::println);
        var json = System.getProperty("loops", "-");
        if (!json.equals("-")) {
            Files.writeString(Path.of(json), table.json());
        }
    }
}
