package se.datatorg.web.page.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.vocab.RegionPack;

/**
 * A file's places on a drawing of the region, as near as they allow.
 *
 * @param ground outlines of the region's municipalities
 * @param radius of a point, in drawing units
 */
public record PlaceMap(
        String viewBox, String label, List<Outline> ground, List<Drawn> paths, List<Point> points, String radius) {
    private static final double MARGIN = 0.12;
    /** About three kilometres. */
    private static final double NEAREST = 12;

    private static final double WIDTH_TO_HEIGHT = 1.4;
    private static final double POINTS_ACROSS = 90;

    public PlaceMap {
        ground = List.copyOf(ground);
        paths = List.copyOf(paths);
        points = List.copyOf(points);
    }

    /** A municipality. */
    public record Outline(String path, String name) {}

    /** A line or an area; its style is the class. */
    public record Drawn(String path, String style, String label) {}

    /** A point, with what the file calls it. */
    public record Point(String x, String y, String label) {}

    static PlaceMap of(Preview.Drawing drawing, RegionPack pack, String label) {
        var box = pack.mapBox();
        var frame = Frame.around(drawing, box);
        var paths = new ArrayList<Drawn>();
        var points = new ArrayList<Point>();
        for (var shape : drawing.shapes()) {
            if (shape.kind() == Preview.ShapeKind.POINT) {
                shape.parts().stream()
                        .flatMap(List::stream)
                        .forEach(at -> points.add(new Point(number(x(at, box)), number(y(at, box)), shape.label())));
            } else {
                boolean area = shape.kind() == Preview.ShapeKind.AREA;
                paths.add(new Drawn(
                        shape.parts().stream()
                                .map(part -> path(part, box, area))
                                .collect(Collectors.joining()),
                        area ? "area" : "line",
                        shape.label()));
            }
        }
        var ground = frame.meets(box)
                ? pack.map().stream()
                        .map(outline -> new Outline(outline.path(), outline.name()))
                        .toList()
                : List.<Outline>of();
        return new PlaceMap(frame.viewBox(), label, ground, paths, points, number(frame.width() / POINTS_ACROSS));
    }

    private static String path(List<Preview.Position> part, RegionPack.MapBox box, boolean closed) {
        return part.stream()
                .map(at -> number(x(at, box)) + " " + number(y(at, box)))
                .collect(Collectors.joining("L", "M", closed ? "z" : ""));
    }

    private static double x(Preview.Position at, RegionPack.MapBox box) {
        return (at.lon() - box.west()) * box.scaleX();
    }

    private static double y(Preview.Position at, RegionPack.MapBox box) {
        return (box.north() - at.lat()) * box.scaleY();
    }

    /** To about twenty metres. */
    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    /** What of the drawing is seen. */
    private record Frame(double left, double top, double width, double height) {
        static Frame around(Preview.Drawing drawing, RegionPack.MapBox box) {
            var all = drawing.shapes().stream()
                    .flatMap(shape -> shape.parts().stream())
                    .flatMap(List::stream)
                    .toList();
            var xs = all.stream().mapToDouble(at -> x(at, box)).summaryStatistics();
            var ys = all.stream().mapToDouble(at -> y(at, box)).summaryStatistics();
            double wide = Math.max(NEAREST, xs.getMax() - xs.getMin()) * (1 + 2 * MARGIN);
            double high = Math.max(NEAREST, ys.getMax() - ys.getMin()) * (1 + 2 * MARGIN);
            double width = Math.max(wide, high * WIDTH_TO_HEIGHT);
            double height = Math.max(high, wide / WIDTH_TO_HEIGHT);
            return new Frame(
                    (xs.getMin() + xs.getMax() - width) / 2, (ys.getMin() + ys.getMax() - height) / 2, width, height);
        }

        boolean meets(RegionPack.MapBox box) {
            return left < box.width() && left + width > 0 && top < box.height() && top + height > 0;
        }

        String viewBox() {
            return number(left) + " " + number(top) + " " + number(width) + " " + number(height);
        }
    }
}
