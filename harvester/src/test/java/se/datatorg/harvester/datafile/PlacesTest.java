package se.datatorg.harvester.datafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.datafile.Files.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final double CENTIMETRE = 1e-6;

    /** Computed with PROJ's formulas for EPSG:3006. */
    @ParameterizedTest
    @CsvSource({
        "319439.7720698685, 6399348.061292006, 11.97, 57.70",
        "500000, 6874180.14771522, 15, 62",
        "842084.5140958081, 7548723.963646918, 23.15, 67.85",
        "354313.4616269206, 6487089.591160339, 12.5, 58.5",
    })
    void sweref99TmIsTurnedIntoDegrees(double easting, double northing, double lon, double lat) {
        var position = Sweref99Tm.position(easting, northing);

        assertEquals(lon, position.lon(), CENTIMETRE);
        assertEquals(lat, position.lat(), CENTIMETRE);
    }

    @Test
    void columnsOfDegreesAreDrawn() {
        var drawing = table("namn;lat;long\nÅsa;58,51;13,14\nEk;58,49;13,25\n")
                .drawing()
                .orElseThrow();

        assertEquals("WGS 84", drawing.system());
        assertEquals(2, drawing.all());
        assertEquals("Åsa", drawing.shapes().getFirst().label());
        assertEquals(
                new Preview.Position(13.14, 58.51),
                drawing.shapes().getFirst().parts().getFirst().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"E,N,319439.772,6399348.061", "x,y,319439.772,6399348.061", "x,y,6399348.061,319439.772"})
    void columnsOfSweref99TmAreDrawnWhicheverComesFirst(String first, String second, String a, String b) {
        var drawing = table("namn,%s,%s\nÅsa,%s,%s\n".formatted(first, second, a, b))
                .drawing()
                .orElseThrow();

        assertEquals("SWEREF 99 TM", drawing.system());
        var position = drawing.shapes().getFirst().parts().getFirst().getFirst();
        assertEquals(11.97, position.lon(), 1e-5);
        assertEquals(57.70, position.lat(), 1e-5);
    }

    @Test
    void nothingIsDrawnWhenOneRowsPlaceCannotBeReadOrBelongsToAnotherSystem() {
        assertTrue(
                table("namn,lat,lon\nÅsa,58.5,13.1\nEk,okänt,13.2\n").drawing().isEmpty());
        assertTrue(table("namn,N,E\nÅsa,6399348,150000\n").drawing().isEmpty());
    }

    @Test
    void rowsWithoutAPlaceAreLeftOutOfTheDrawing() {
        var drawing = table("namn,lat,lon\nÅsa,58.5,13.1\nEk,,\n").drawing().orElseThrow();

        assertEquals(1, drawing.all());
    }

    @Test
    void theShapesOfGeoJsonAreDrawnInBothSystems() {
        var point =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"namn\":\"Åsa\"},"
                        + "\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}]}";

        var area = table(point.formatted("Polygon", "[[[12,58],[13,58],[13,59],[12,58]]]"))
                .drawing()
                .orElseThrow();
        assertEquals(Preview.ShapeKind.AREA, area.shapes().getFirst().kind());
        assertEquals("Åsa", area.shapes().getFirst().label());

        var sweref = table(point.formatted("Point", "[319439.772, 6399348.061]"))
                .drawing()
                .orElseThrow();
        assertEquals("SWEREF 99 TM", sweref.system());
    }
}
