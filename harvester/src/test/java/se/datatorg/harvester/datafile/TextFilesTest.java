package se.datatorg.harvester.datafile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.harvester.datafile.ColumnType.BOOLEAN;
import static se.datatorg.harvester.datafile.ColumnType.DATE;
import static se.datatorg.harvester.datafile.ColumnType.DECIMAL;
import static se.datatorg.harvester.datafile.ColumnType.EMPTY;
import static se.datatorg.harvester.datafile.ColumnType.MOMENT;
import static se.datatorg.harvester.datafile.ColumnType.TEXT;
import static se.datatorg.harvester.datafile.ColumnType.WHOLE;
import static se.datatorg.harvester.datafile.Files.names;
import static se.datatorg.harvester.datafile.Files.nothing;
import static se.datatorg.harvester.datafile.Files.table;
import static se.datatorg.harvester.datafile.Files.types;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {
    private static final String BATHING = "namn;län\nÅsa östra;Västra Götaland\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void swedishLettersAreRightWhateverTheFileIsWrittenIn(String charset) {
        var table = table(BATHING.getBytes(Charset.forName(charset)));

        assertEquals(List.of("namn", "län"), names(table));
        assertEquals(List.of(List.of("Åsa östra", "Västra Götaland")), table.rows());
        assertEquals(Optional.of(charset.equals("windows-1252") ? "Windows-1252" : charset), table.encoding());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertEquals(List.of("namn", "län"), names(table(("\ufeff" + BATHING).getBytes(charset))), charset.name());
        }
    }

    @Test
    void whatTheServerSaysCountsWhenTheBytesAreNotUtf8() {
        var bytes = "namn,ort\nŁódź,Śrem\n".getBytes(Charset.forName("ISO-8859-2"));

        var read = DataFileReader.read(Optional.of("text/csv; charset=iso-8859-2"), bytes);

        assertEquals(List.of("Łódź", "Śrem"), ((Preview.Table) read).rows().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        var table = table("a%1$sb%1$sc\n1%1$s2%1$s3\n4%1$s5%1$s6\n".formatted(separator));

        assertEquals(List.of("a", "b", "c"), names(table));
        assertEquals(
                separator.equals("\t") ? "tab" : separator, table.separator().orElseThrow());
    }

    @Test
    void commasInsideTheCellsOfASemicolonFileAreNoSeparators() {
        var table = table("namn;lat;omdöme\nÅsa;58,51;bra, mycket bra\nEk;58,49;dålig, ibland\n");

        assertEquals(List.of(TEXT, DECIMAL, TEXT), types(table));
        assertEquals(List.of("Åsa", "58,51", "bra, mycket bra"), table.rows().getFirst());
    }

    @Test
    void aSpreadsheetsOwnLineAboutTheSeparatorIsFollowedAndNotShown() {
        var table = table("sep=|\r\na|b,c\r\n1|2\r\n");

        assertEquals(List.of("a", "b,c"), names(table));
        assertEquals(1, table.allRows());
    }

    @Test
    void aCellMayHoldQuotationMarksSeparatorsAndLineBreaks() {
        var table = table("namn,text\nÅsa,\"rad ett\nrad \"\"två\"\", slut\"\nEk,x\n");

        assertEquals(List.of("Åsa", "rad ett\nrad \"två\", slut"), table.rows().getFirst());
        assertEquals(2, table.allRows());
    }

    @Test
    void aTypeIsGivenOnlyWhenEveryRowOfTheFileFits() {
        var rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 5000; i++) {
            rows.append(i).append(",1\n");
        }
        assertEquals(List.of(WHOLE, WHOLE), types(table(rows.toString())));

        rows.append("okänt,2\n");
        assertEquals(List.of(TEXT, WHOLE), types(table(rows.toString())));
    }

    @Test
    void everyTypeIsKnown() {
        var table = table("""
                heltal;decimal;komma;ja;dag;tid;tom;kod
                12;0.5;0,5;ja;2026-11-21;2026-11-21T10:00:00Z;;0114
                -3;7;12;NEJ;2024-02-29;2026-11-21 10:00;;1480
                """);

        assertEquals(List.of(WHOLE, DECIMAL, DECIMAL, BOOLEAN, DATE, MOMENT, EMPTY, TEXT), types(table));
    }

    @Test
    void codesWithLeadingZerosStayText() {
        var table = table("kommunkod,postnummer\n0114,04130\n1480,41107\n");

        assertEquals(List.of(TEXT, TEXT), types(table));
        assertEquals(List.of("0114", "04130"), table.rows().getFirst());
    }

    @Test
    void aDayThatDoesNotExistIsText() {
        assertEquals(List.of(TEXT, WHOLE), types(table("dag,n\n2026-02-30,1\n")));
    }

    @Test
    void aCommaThatMayPartThousandsIsNoDecimalComma() {
        assertEquals(List.of(TEXT, WHOLE), types(table("invånare,n\n\"1,234\",1\n\"5,678\",2\n")));
    }

    @Test
    void aFileWithoutNamesHasColumnsWithoutNames() {
        var table = table("1,58.5,2026-01-01\n2,58.6,2026-01-02\n");

        assertEquals(List.of("", "", ""), names(table));
        assertEquals(2, table.allRows());
    }

    @Test
    void yearsMayHeadColumns() {
        var table = table("kommun;2024;2025\nLerum;43000;43100\n");

        assertEquals(List.of("kommun", "2024", "2025"), names(table));
    }

    @Test
    void aHeadingForPeopleAboveTheTableIsLeftOut() {
        var table = table("Badplatser i Lerum\n\nnamn;n\nÅsa;1\n");

        assertEquals(List.of("namn", "n"), names(table));
        assertEquals(1, table.allRows());
    }

    @Test
    void oneColumnIsATableToo() {
        var table = table("namn\nÅsa\nEk\n");

        assertEquals(List.of("namn"), names(table));
        assertEquals(2, table.allRows());
    }

    @Test
    void rowsOfOtherWidthAreCountedAndShown() {
        var table = table("a;b;c\n1;2;3\n1;2\n1;2;3;4\n");

        assertEquals(2, table.uneven());
        assertEquals(4, table.allColumns());
        assertEquals(List.of("1", "2", "", ""), table.rows().get(1));
    }

    @Test
    void aQuotationMarkThatNeverEndsIsNamedByItsLine() {
        var table = table("a;b\n1;2\n3;4\n\"5;6\n" + "7;8\n".repeat(500_000));

        assertEquals(Optional.of(4L), table.brokenAt());
        assertEquals(List.of("3", "4"), table.rows().get(1));
    }

    @Test
    void aHundredRowsAreShownAndAllAreCounted() {
        var table = table("n\n" + "1\n".repeat(1234));

        assertEquals(100, table.rows().size());
        assertEquals(1234, table.allRows());
    }

    @Test
    void formulasAreTextLikeAnyOther() {
        var table = table("namn;n\n=cmd|' /C calc'!A0;1\n@SUM(1);2\n");

        assertEquals("=cmd|' /C calc'!A0", table.rows().getFirst().getFirst());
        assertEquals(List.of(TEXT, WHOLE), types(table));
    }

    @Test
    void whatIsNoTableGetsItsReason() {
        assertEquals(Preview.Reason.EMPTY, nothing("").reason());
        assertEquals(Preview.Reason.EMPTY, nothing(" \r\n\n").reason());
        assertEquals(
                Preview.Reason.WEB_PAGE, nothing("<!DOCTYPE html><html><p>Hej").reason());
        assertEquals(new Preview.Nothing(Preview.Reason.FORMAT, "PDF"), nothing("%PDF-1.7 …"));
        assertEquals(
                new Preview.Nothing(Preview.Reason.FORMAT, "GPX"),
                nothing("<?xml version=\"1.0\"?><gpx version=\"1.1\"></gpx>"));
        assertEquals(new Preview.Nothing(Preview.Reason.FORMAT, "iCalendar"), nothing("BEGIN:VCALENDAR\r\n"));
        assertEquals(
                Preview.Reason.UNKNOWN,
                nothing(new byte[] {1, 2, 0, 3, 4, 0, 0, 9, 8}).reason());
    }
}
