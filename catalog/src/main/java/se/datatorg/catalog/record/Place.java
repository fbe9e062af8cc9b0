package se.datatorg.catalog.record;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place that data covers.
 *
 * @param iri of a named place, GeoNames or other
 * @param name as the feed or the region pack names it
 * @param box its bounding rectangle in WGS 84, when known
 */
public record Place(Optional<String> iri, Texts name, Optional<Box> box) {

    /** Degrees; {@code west <= east} and {@code south <= north}. */
    public record Box(double west, double south, double east, double north) {
        private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

        /** {@code west,south,east,north}; empty when the text is no rectangle on earth. */
        public static Optional<Box> parse(String text) {
            var cells = text.split(",", -1);
            if (cells.length != 4
                    || !Stream.of(cells).allMatch(cell -> DEGREES.matcher(cell).matches())) {
                return Optional.empty();
            }
            var edges = Stream.of(cells).map(Double::valueOf).toList();
            var box = new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
            return Optional.of(box).filter(Box::isOnEarth);
        }

        private boolean isOnEarth() {
            return west <= east && south <= north && west >= -180 && east <= 180 && south >= -90 && north <= 90;
        }
    }
}
