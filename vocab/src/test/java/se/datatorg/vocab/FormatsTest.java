package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "text/csv, CSV",
        "CSV, CSV",
        ".csv, CSV",
        "csv, CSV",
        "text/csv; charset=utf-8, CSV",
        "text/csv+zip, CSV",
        "https://www.iana.org/assignments/media-types/text/csv, CSV",
        "http://www.iana.org/assignments/media-types/text/csv, CSV",
        "http://publications.europa.eu/resource/authority/file-type/CSV, CSV",
        "https://publications.europa.eu/resource/authority/file-type/GEOJSON, GEOJSON",
        "application/vnd.geo+json, GEOJSON",
        "application/geo+json, GEOJSON",
        "Excel, XLSX",
        "application/vnd.ms-excel, XLS",
        "application/vnd.ogc.wms_xml, WMS_SRVC",
        "application/x-shapefile+zip, SHP",
        "RDF/XML, RDF_XML",
        "application/pdf, PDF",
        "application/json, JSON",
        "application/octet-stream, BIN"
    })
    void everySpellingFindsItsFileType(String written, String code) {
        assertEquals(Optional.of(code), Formats.find(written));
        assertTrue(Formats.findConcept(written).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banan", "application/x-okänt", "http://data.example/format"})
    void whatNobodyKnowsIsNotFound(String written) {
        assertEquals(Optional.empty(), Formats.find(written));
    }

    @Test
    void everyMediaTypeThatTheProfileOffersIsKnownButSqliteWhichTheEuTableLacks() {
        var unknown = CodeList.MEDIA_TYPE.concepts().stream()
                .map(Concept::code)
                .filter(code -> Formats.find(code).isEmpty())
                .toList();

        assertEquals(List.of("application/vnd.sqlite3"), unknown);
    }

    @ParameterizedTest
    @CsvSource({"GEOJSON, GeoJSON", "WMS_SRVC, WMS", "RDF_TURTLE, Turtle", "NO_SUCH, NO_SUCH"})
    void aCodeHasABadge(String code, String badge) {
        assertEquals(badge, Formats.label(code));
    }

    @Test
    void zippedContentIsSeen() {
        assertTrue(Formats.isZipped("text/csv+zip"));
        assertTrue(Formats.isZipped("application/zip"));
        assertFalse(Formats.isZipped("text/csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, true",
        "http://publications.europa.eu/resource/authority/file-type/CSV, true",
        "https://www.iana.org/assignments/media-types/text/csv, true",
        "application/vnd.ogc.wms_xml, true",
        "CSV, false",
        ".csv, false",
        "Excel-fil, false"
    })
    void onlyValuesOfTheListsAreControlled(String written, boolean controlled) {
        assertEquals(controlled, Formats.isControlled(written));
    }
}
