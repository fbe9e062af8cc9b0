package se.datatorg.testdata.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class FileFormatTest {
    final Where where = new Where("1494", "lidkoping", List.of(12.6, 58.3, 13.3, 58.7), List.of("Järpås", "Tun"));
    final TablePlan plan = new TablePlan(
            List.of(
                    new TablePlan.Column("id", "seq:Bad"),
                    new TablePlan.Column("source", "code"),
                    new TablePlan.Column("namn", "name"),
                    new TablePlan.Column("latitude", "lat"),
                    new TablePlan.Column("longitude", "lon"),
                    new TablePlan.Column("start", "hour"),
                    new TablePlan.Column("djup", "dec:0-9"),
                    new TablePlan.Column("brygga", "bool"),
                    new TablePlan.Column("wikidata", "empty")),
            List.of("{ort}s bad; \"norra\" & södra"),
            5,
            5);
    final Table table = plan.make("Badplatser (exempel)", where, LocalDate.of(2026, 11, 20), 7);

    @Test
    void theSameSeedGivesTheSameBytesInEveryFormat() {
        var again = plan.make("Badplatser (exempel)", where, LocalDate.of(2026, 11, 20), 7);

        for (var format : FileFormat.values()) {
            assertArrayEquals(format.write(table), format.write(again), format.name());
        }
    }

    @Test
    void windowsFilesHaveSemicolonsAndDecimalCommas() {
        var text = new String(FileFormat.CSV_WINDOWS.write(table), Charset.forName("windows-1252"));

        var row = text.lines().toList().get(1);
        assertTrue(row.contains(";\""), row);
        assertTrue(row.matches(".*;58,\\d{5};1[23],\\d{5};.*"), row);
    }

    @Test
    void jsonKeepsCodesAsTextAndNumbersAsNumbers() throws Exception {
        var first = new ObjectMapper().readTree(FileFormat.JSON.write(table)).get(0);

        assertTrue(first.get("source").isTextual());
        assertTrue(first.get("djup").isNumber());
        assertTrue(first.get("brygga").isBoolean());
        assertTrue(first.get("wikidata").isNull());
    }

    @Test
    void geoJsonHasLongitudeFirstAndPointsInsideTheArea() throws Exception {
        var features =
                new ObjectMapper().readTree(FileFormat.GEOJSON.write(table)).get("features");

        assertEquals(5, features.size());
        for (var feature : features) {
            var point = feature.get("geometry").get("coordinates");
            assertTrue(point.get(0).asDouble() > 12.6 && point.get(0).asDouble() < 13.3);
            assertTrue(point.get(1).asDouble() > 58.3 && point.get(1).asDouble() < 58.7);
        }
    }

    @Test
    void gpxIsWellFormed() throws Exception {
        var gpx = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FileFormat.GPX.write(table)));

        assertEquals(5, gpx.getElementsByTagName("wpt").getLength());
    }

    @Test
    void aPdfsCrossReferencesPointAtItsObjects() {
        var text = new String(FileFormat.PDF.write(table), Charset.forName("windows-1252"));
        var start = Integer.parseInt(text.replaceAll("(?s).*startxref\\n(\\d+)\\n.*", "$1"));
        var entries = text.substring(start).lines().skip(3).limit(5).toList();

        assertTrue(text.startsWith("%PDF-1.4") && text.substring(start).startsWith("xref"));
        for (var i = 0; i < entries.size(); i++) {
            var offset = Integer.parseInt(entries.get(i).substring(0, 10));
            assertTrue(text.startsWith((i + 1) + " 0 obj", offset), entries.get(i));
        }
    }

    @Test
    void aCalendarHasAnEventForEachRow() {
        var text = new String(FileFormat.ICS.write(table), UTF_8);

        assertEquals(5, text.split("BEGIN:VEVENT", -1).length - 1);
        assertTrue(text.contains("DTSTART:20261120T0000"), text);
    }

    @Test
    void anUnknownGeneratorIsRefused() {
        var wrong = new TablePlan(List.of(new TablePlan.Column("x", "nonsense")), List.of("n"), 1, 1);

        assertThrows(IllegalArgumentException.class, () -> wrong.make("t", where, LocalDate.EPOCH, 1));
    }
}
