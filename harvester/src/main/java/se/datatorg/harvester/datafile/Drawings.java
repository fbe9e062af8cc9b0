package se.datatorg.harvester.datafile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.harvester.datafile.Preview.Position;
import se.datatorg.harvester.datafile.Preview.Shape;
import se.datatorg.harvester.datafile.Preview.ShapeKind;

/** Collects the geometries of a GeoJSON file (RFC 7946), and draws the first ones with as many corners as a page bears. */
final class Drawings {
    static final int MOST_SHAPES = 1000;
    private static final int MOST_CORNERS = 12_000;

    private final List<Raw> shapes = new ArrayList<>();
    private int all;

    /** Coordinates as written. */
    private record Raw(ShapeKind kind, String label, List<List<double[]>> parts) {}

    void see(JsonNode geometry, String label) {
        if (geometry.path("type").asText().equals("GeometryCollection")) {
            geometry.path("geometries").forEach(part -> see(part, label));
            return;
        }
        var parts = new ArrayList<List<double[]>>();
        collect(geometry.path("coordinates"), parts);
        if (!parts.isEmpty()) {
            all++;
            if (shapes.size() < MOST_SHAPES) {
                add(kind(geometry.path("type").asText()), label, parts);
            }
        }
    }

    private void add(ShapeKind kind, String label, List<List<double[]>> parts) {
        if (kind == ShapeKind.POINT) {
            parts.stream()
                    .flatMap(List::stream)
                    .forEach(point -> shapes.add(new Raw(kind, label, List.of(List.of(point)))));
        } else {
            shapes.add(new Raw(kind, label, parts));
        }
    }

    private static ShapeKind kind(String type) {
        return switch (type) {
            case "LineString", "MultiLineString" -> ShapeKind.LINE;
            case "Polygon", "MultiPolygon" -> ShapeKind.AREA;
            default -> ShapeKind.POINT;
        };
    }

    /** The lists that hold positions, however deep they lie. */
    private static void collect(JsonNode node, List<List<double[]>> parts) {
        if (isPosition(node)) {
            parts.add(List.of(position(node)));
        } else if (node.isArray() && !node.isEmpty() && isPosition(node.get(0))) {
            var line = new ArrayList<double[]>();
            node.forEach(point -> {
                if (isPosition(point)) {
                    line.add(position(point));
                }
            });
            parts.add(line);
        } else {
            node.forEach(inner -> collect(inner, parts));
        }
    }

    private static boolean isPosition(JsonNode node) {
        return node.isArray()
                && node.size() >= 2
                && node.get(0).isNumber()
                && node.get(1).isNumber();
    }

    private static double[] position(JsonNode node) {
        return new double[] {node.get(0).doubleValue(), node.get(1).doubleValue()};
    }

    Optional<Preview.Drawing> drawing() {
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        var pairs = shapes.stream()
                .flatMap(shape -> shape.parts().stream())
                .flatMap(List::stream)
                .toList();
        int step = 1 + pairs.size() / MOST_CORNERS;
        return CoordinateSystem.of(pairs)
                .map(system -> new Preview.Drawing(
                        system.label(),
                        shapes.stream().map(raw -> shape(raw, system, step)).toList(),
                        all));
    }

    private static Shape shape(Raw raw, CoordinateSystem system, int step) {
        return new Shape(
                raw.kind(),
                raw.label(),
                raw.parts().stream().map(part -> thinned(part, system, step)).toList());
    }

    /** Every so many corners, the last one always. */
    private static List<Position> thinned(List<double[]> part, CoordinateSystem system, int step) {
        var kept = new ArrayList<Position>();
        for (int i = 0; i < part.size(); i++) {
            if (i % step == 0 || i == part.size() - 1) {
                kept.add(system.position(part.get(i)[0], part.get(i)[1]));
            }
        }
        return kept;
    }
}
