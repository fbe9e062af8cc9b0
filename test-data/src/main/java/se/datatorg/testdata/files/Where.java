package se.datatorg.testdata.files;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The area a table is about.
 *
 * @param code municipal or county code
 * @param slug for web and mail addresses, which end in {@code .example}
 * @param bounds west, south, east, north in degrees (WGS 84)
 * @param places names of localities inside
 */
public record Where(String code, String slug, List<Double> bounds, List<String> places) {
    /** The outer quarter of the bounds is left out: a municipality seldom fills its rectangle. */
    private static final double MARGIN = 0.25;

    public Where {
        bounds = List.copyOf(bounds);
        places = List.copyOf(places);
        if (bounds.size() != 4 || bounds.get(0) >= bounds.get(2) || bounds.get(1) >= bounds.get(3)) {
            throw new IllegalArgumentException("not west, south, east, north: " + bounds);
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("no places in " + slug);
        }
    }

    double longitude(SplittableRandom random) {
        return between(bounds.get(0), bounds.get(2), random);
    }

    double latitude(SplittableRandom random) {
        return between(bounds.get(1), bounds.get(3), random);
    }

    private static double between(double low, double high, SplittableRandom random) {
        var margin = (high - low) * MARGIN;
        return random.nextDouble(low + margin, high - margin);
    }
}
