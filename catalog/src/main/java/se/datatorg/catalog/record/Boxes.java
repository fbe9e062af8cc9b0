package se.datatorg.catalog.record;

import java.util.Optional;
import java.util.regex.Pattern;

/** Bounding rectangles out of WKT, GeoJSON, or four plain numbers: west, south, east, north. */
final class Boxes {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)";
    private static final Pattern WKT_POINT = Pattern.compile("(?<=[(,])\\s*" + NUMBER + "\\s+" + NUMBER);
    private static final Pattern JSON_POINT = Pattern.compile("\\[\\s*" + NUMBER + "\\s*,\\s*" + NUMBER);
    private static final Pattern FOUR =
            Pattern.compile("\\s*" + NUMBER + "[,\\s]+" + NUMBER + "[,\\s]+" + NUMBER + "[,\\s]+" + NUMBER + "\\s*");
    private static final Pattern CRS = Pattern.compile("\\s*<([^>]*)>\\s*");

    private Boxes() {}

    static Optional<Place.Box> read(String geometry) {
        var four = FOUR.matcher(geometry);
        if (four.matches()) {
            return box(number(four.group(1)), number(four.group(2)), number(four.group(3)), number(four.group(4)));
        }
        var crs = CRS.matcher(geometry);
        boolean latitudeFirst = crs.lookingAt() && crs.group(1).endsWith("EPSG/0/4326");
        return around(geometry.contains("[") ? JSON_POINT : WKT_POINT, geometry, latitudeFirst);
    }

    private static Optional<Place.Box> around(Pattern point, String geometry, boolean latitudeFirst) {
        var matcher = point.matcher(geometry);
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        while (matcher.find()) {
            double x = number(matcher.group(latitudeFirst ? 2 : 1));
            double y = number(matcher.group(latitudeFirst ? 1 : 2));
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        return box(west, south, east, north);
    }

    /** Empty when it is no rectangle on earth in degrees: other reference systems have metres. */
    private static Optional<Place.Box> box(double west, double south, double east, double north) {
        boolean sound = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north;
        return sound ? Optional.of(new Place.Box(west, south, east, north)) : Optional.empty();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits);
    }
}
