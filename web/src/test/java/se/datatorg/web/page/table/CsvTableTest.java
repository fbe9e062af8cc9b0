package se.datatorg.web.page.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.vocab.Lang;

class CsvTableTest {
    private static final long SEED = 20_261_121;
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\"",
            "'",
            ";",
            ",",
            "|",
            " ",
            "\u00a0",
            "\ufeff",
            "\u2028",
            "＝",
            "＠",
            "cmd",
            "1+1",
            "HYPERLINK(",
            "å",
            "X-Evil: 1",
            "\u0000",
            "");

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+46 31", "-1", "@SUM(A1)", "\t=1", "\r\n=cmd|' /C calc'!A0", " =1", "＝1", "\ufeff=1"})
    void whatASpreadsheetWouldCalculateIsText(String text) {
        var cell = cells(CsvTable.headed(Lang.SV, List.of()).text(text).endRow(), Lang.SV)
                .get(1)
                .getFirst();

        assertTrue(cell.startsWith("'"), cell);
    }

    @Test
    void noCellOfAnyTextsIsAFormulaOrLeavesItsRow() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var texts = Stream.generate(() -> anything(random)).limit(4).toList();
            for (var lang : Lang.values()) {
                var table = CsvTable.headed(lang, texts);
                texts.forEach(table::text);
                var rows = cells(table.endRow(), lang);

                assertEquals(2, rows.size(), texts.toString());
                assertEquals(rows.getFirst(), rows.getLast());
                assertEquals(4, rows.getLast().size(), texts.toString());
                rows.getLast()
                        .forEach(cell -> assertTrue(cell.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) < 0));
            }
        }
    }

    @Test
    void itOpensAsATableInTheReadersLanguage() {
        var swedish = CsvTable.headed(Lang.SV, List.of("Titel", "Poäng"))
                .text("Gång; cykel")
                .number(251.5)
                .endRow();
        var english = CsvTable.headed(Lang.EN, List.of("Title", "Points"))
                .text("Walk, \"ride\"")
                .number(251.5)
                .endRow();

        assertEquals("\ufeffTitel;Poäng\r\n\"Gång; cykel\";251,5\r\n", text(swedish));
        assertEquals("\ufeffTitle,Points\r\n\"Walk, \"\"ride\"\"\",251.5\r\n", text(english));
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertEquals(
                "\ufeffn\r\n-3\r\n",
                text(CsvTable.headed(Lang.EN, List.of("n")).number(-3).endRow()));
    }

    private static String anything(Random random) {
        return random.ints(random.nextInt(6), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    private static String text(CsvTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }

    /** As another program reads it. */
    private static List<List<String>> cells(CsvTable table, Lang lang) {
        return CsvReader.builder()
                .fieldSeparator(lang == Lang.SV ? ';' : ',')
                .skipEmptyLines(false)
                .ofCsvRecord(text(table).substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
