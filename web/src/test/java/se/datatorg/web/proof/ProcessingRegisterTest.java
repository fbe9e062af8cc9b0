package se.datatorg.web.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.ledger.Ledger;

/** Nothing is stored that the register of processing does not name. */
class ProcessingRegisterTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| ([\\w, ]+) \\|");

    @Test
    void everyStoredFieldStandsInTheRegister(@TempDir Path folder) throws SQLException, IOException {
        Ledger.open(folder, List.of(), Clock.systemUTC()).close();
        var stored = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var columns = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_master m, pragma_table_info(m.name) c"
                                        + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name")) {
            while (columns.next()) {
                stored.put(columns.getString(1), sorted(columns.getString(2)));
            }
        }
        var listed = new TreeMap<String, List<String>>();
        ROW.matcher(Files.readString(ProofTable.read().home().resolve("docs/processing.md")))
                .results()
                .filter(row -> !List.of("table", "where").contains(row.group(1)))
                .forEach(row -> listed.put(row.group(1), sorted(row.group(2))));

        assertEquals(stored, listed);
    }

    private static List<String> sorted(String names) {
        return Arrays.stream(names.split(", ")).sorted().toList();
    }
}
