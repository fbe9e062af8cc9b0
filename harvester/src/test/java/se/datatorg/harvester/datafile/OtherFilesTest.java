package se.datatorg.harvester.datafile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.datafile.ColumnType.BOOLEAN;
import static se.datatorg.harvester.datafile.ColumnType.DATE;
import static se.datatorg.harvester.datafile.ColumnType.DECIMAL;
import static se.datatorg.harvester.datafile.ColumnType.TEXT;
import static se.datatorg.harvester.datafile.ColumnType.WHOLE;
import static se.datatorg.harvester.datafile.Files.names;
import static se.datatorg.harvester.datafile.Files.nothing;
import static se.datatorg.harvester.datafile.Files.table;
import static se.datatorg.harvester.datafile.Files.types;
import static se.datatorg.harvester.datafile.Files.workbook;
import static se.datatorg.harvester.datafile.Files.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class OtherFilesTest {
    @Test
    void aListOfObjectsIsATableWithAColumnForEveryMember() {
        var table = table("[{\"namn\":\"Åsa\",\"n\":1},{\"namn\":\"Ek\",\"djup\":2.50}]");

        assertEquals(List.of("namn", "n", "djup"), names(table));
        assertEquals(List.of(TEXT, WHOLE, DECIMAL), types(table));
        assertEquals(List.of(List.of("Åsa", "1", ""), List.of("Ek", "", "2.50")), table.rows());
    }

    @Test
    void theLargestListInsideAnObjectIsTheTable() {
        var table = table("{\"meta\":[{\"a\":1}],\"result\":{\"records\":[{\"b\":1},{\"b\":2}]}}");

        assertEquals(List.of("b"), names(table));
        assertEquals(2, table.allRows());
    }

    @Test
    void anObjectALineAndAnObjectAloneAreTablesToo() {
        assertEquals(2, table("{\"a\":1}\n{\"a\":2}\n").allRows());
        assertEquals(List.of("name", "value"), names(table("{\"stad\":\"Lerum\",\"n\":4}")));
    }

    @Test
    void membersOfMembersAreColumnsAndListsAreText() {
        var table = table("[{\"adress\":{\"gata\":\"Vägen 1\"},\"taggar\":[\"a\",\"b\"]}]");

        assertEquals(List.of("adress.gata", "taggar"), names(table));
        assertEquals(List.of("Vägen 1", "[\"a\",\"b\"]"), table.rows().getFirst());
    }

    @Test
    void textInJsonIsTextEvenWhenItLooksLikeANumber() {
        assertEquals(List.of(TEXT, BOOLEAN), types(table("[{\"kod\":\"1480\",\"öppen\":true}]")));
    }

    @Test
    void brokenJsonIsSaidToBeBroken() {
        assertEquals(new Preview.Nothing(Preview.Reason.BROKEN, "2"), nothing("[{\"a\":1},\n{\"a\":"));
        assertEquals(Preview.Reason.BROKEN, nothing("[".repeat(5000)).reason());
    }

    @Test
    void theFirstVisibleSheetIsShownWithItsTypes() {
        var table = table(workbook(sheet -> {
            sheet.value(0, 0, "namn");
            sheet.value(0, 1, "kod");
            sheet.value(0, 2, "antal");
            sheet.value(0, 3, "dag");
            sheet.value(1, 0, "Åsa");
            sheet.value(1, 1, "0114");
            sheet.value(1, 2, 7);
            sheet.value(1, 3, LocalDate.of(2026, 11, 21));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
        }));

        assertEquals(Optional.of("Blad"), table.inside());
        assertEquals(List.of(TEXT, TEXT, WHOLE, DATE), types(table));
        assertEquals(List.of("Åsa", "0114", "7", "2026-11-21"), table.rows().getFirst());
    }

    @Test
    void aFormulaIsNeitherComputedNorShown() {
        var table = table(workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(0, 1, "b");
            sheet.value(1, 0, 1);
            sheet.formula(1, 1, "HYPERLINK(\"https://ond.example\")");
        }));

        assertTrue(table.rows().getFirst().stream().noneMatch(cell -> cell.contains("HYPERLINK")), table.toString());
    }

    @Test
    void aSpreadsheetThatUnpacksToTooMuchIsNotUnpacked() {
        var bomb = zip("xl/workbook.xml", new byte[70 * 1024 * 1024]);
        assertTrue(bomb.length < 200_000);

        assertEquals(Preview.Reason.TOO_LARGE, nothing(bomb).reason());
        assertEquals(
                Preview.Reason.TOO_LARGE,
                nothing(zip("a.csv", new byte[70 * 1024 * 1024])).reason());
    }

    @Test
    void aSpreadsheetInPiecesIsSaidToBeBroken() {
        var whole = workbook(sheet -> sheet.value(0, 0, "namn"));

        assertEquals(
                Preview.Reason.BROKEN,
                nothing(Arrays.copyOf(whole, whole.length / 2)).reason());
    }

    @Test
    void aFileInAnArchiveIsShownAndNamed() throws IOException {
        var inZip = table(zip("mapp/bad.csv", "namn;n\nÅsa;1\n".getBytes(UTF_8)));
        assertEquals(Optional.of("mapp/bad.csv"), inZip.inside());
        assertEquals(List.of("namn", "n"), names(inZip));

        assertEquals(List.of("namn", "n"), names(table(gzip("namn;n\nÅsa;1\n"))));
        assertEquals(new Preview.Nothing(Preview.Reason.ARCHIVE, "1"), nothing(zip("trad.gpkg", new byte[] {1, 2, 3})));
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
