package se.datatorg.web.page.chart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.datatorg.catalog.record.Place;
import se.datatorg.vocab.RegionPack;

/** A drawing of the region: a shape a municipality, and rectangles that data cover. */
public record RegionMap(String viewBox, String label, List<Shape> shapes, List<Box> boxes, boolean hatched) {
    private static final int MARGIN = 6;
    private static final int SMALLEST = 8;

    public RegionMap {
        shapes = List.copyOf(shapes);
        boxes = List.copyOf(boxes);
    }

    /** A municipality: its style class says what is special about it. */
    public record Shape(String code, String path, String style, String title) {}

    /** A rectangle in drawing units. */
    public record Box(long x, long y, long width, long height) {}

    /** The region with some municipalities marked. */
    public static RegionMap marked(RegionPack pack, Set<String> codes, String label) {
        return of(pack, outline -> codes.contains(outline.code()) ? "me" : "", RegionPack.Outline::name, label);
    }

    /** The region in classes 0–5 by municipality code; a code that is missing has class 0, which is hatched. */
    public static RegionMap classed(
            RegionPack pack, Map<String, Integer> classes, Function<RegionPack.Outline, String> title, String label) {
        var map = of(pack, outline -> "c" + classes.getOrDefault(outline.code(), 0), title, label);
        return new RegionMap(map.viewBox, map.label, map.shapes, List.of(), true);
    }

    /** The same with rectangles on it. */
    public RegionMap with(RegionPack pack, List<Place.Box> places) {
        return new RegionMap(
                viewBox,
                label,
                shapes,
                places.stream().map(place -> box(pack.mapBox(), place)).toList(),
                hatched);
    }

    private static RegionMap of(
            RegionPack pack,
            Function<RegionPack.Outline, String> style,
            Function<RegionPack.Outline, String> title,
            String label) {
        var shapes = pack.map().stream()
                .map(outline -> new Shape(outline.code(), outline.path(), style.apply(outline), title.apply(outline)))
                .toList();
        var size = pack.mapBox();
        var viewBox =
                "-" + MARGIN + " -" + MARGIN + " " + (size.width() + 2 * MARGIN) + " " + (size.height() + 2 * MARGIN);
        return new RegionMap(viewBox, label, shapes, List.of(), false);
    }

    private static Box box(RegionPack.MapBox map, Place.Box place) {
        var left = clamp((place.west() - map.west()) * map.scaleX(), map.width());
        var right = clamp((place.east() - map.west()) * map.scaleX(), map.width());
        var top = clamp((map.north() - place.north()) * map.scaleY(), map.height());
        var bottom = clamp((map.north() - place.south()) * map.scaleY(), map.height());
        return new Box(left, top, Math.max(SMALLEST, right - left), Math.max(SMALLEST, bottom - top));
    }

    private static long clamp(double value, int limit) {
        return Math.round(Math.clamp(value, 0, limit));
    }
}
