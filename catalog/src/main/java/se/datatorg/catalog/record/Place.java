package se.datatorg.catalog.record;

import java.util.Optional;

/**
 * A place that data covers.
 *
 * @param iri of a named place, GeoNames or other
 * @param name as the feed or the region pack names it
 * @param box its bounding rectangle in WGS 84, when known
 */
public record Place(Optional<String> iri, Texts name, Optional<Box> box) {

    /** Degrees; {@code west <= east} and {@code south <= north}. */
    public record Box(double west, double south, double east, double north) {}
}
