package se.datatorg.harvester.datafile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.datatorg.harvester.datafile.Preview.Position;
import se.datatorg.harvester.datafile.Preview.Shape;

/** Two columns that tell where each row is, and what they tell of. */
final class Coordinates {
    private static final Set<String> NORTH = Set.of(
            "lat",
            "latitude",
            "latitud",
            "stop_lat",
            "wgs84_lat",
            "y",
            "n",
            "north",
            "northing",
            "nord",
            "norr",
            "y_koordinat",
            "ykoordinat",
            "sweref_n",
            "sweref99_n",
            "sweref99tm_n",
            "n_koordinat",
            "geo_lat",
            "position_lat");
    private static final Set<String> EAST = Set.of(
            "lon",
            "lng",
            "long",
            "longitude",
            "longitud",
            "stop_lon",
            "wgs84_lon",
            "wgs84_long",
            "x",
            "e",
            "east",
            "easting",
            "ost",
            "öst",
            "x_koordinat",
            "xkoordinat",
            "sweref_e",
            "sweref99_e",
            "sweref99tm_e",
            "e_koordinat",
            "geo_lon",
            "geo_long",
            "position_lon",
            "position_long");
    private static final Set<String> LABEL =
            Set.of("namn", "name", "stop_name", "titel", "title", "benamning", "benämning");

    private final int north;
    private final int east;
    private final int label;
    private final List<Numbers> read = new ArrayList<>();
    private boolean whole = true;
    private int all;

    /** A row's place as the file writes it. */
    private record Numbers(double north, double east, String label) {}

    private Coordinates(int north, int east, int label) {
        this.north = north;
        this.east = east;
        this.label = label;
    }

    /** Known by the columns' names. */
    static Optional<Coordinates> in(List<String> names) {
        var north = find(names, NORTH);
        var east = find(names, EAST);
        return north < 0 || east < 0 ? Optional.empty() : Optional.of(new Coordinates(north, east, find(names, LABEL)));
    }

    private static int find(List<String> names, Set<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(i ->
                        isWanted(names.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[ .-]+", "_"), wanted))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isWanted(String name, Set<String> wanted) {
        return wanted.contains(name)
                || (wanted.equals(NORTH) && name.startsWith("latitud"))
                || (wanted.equals(EAST) && name.startsWith("longitud"));
    }

    void see(List<Cell> row) {
        var first = text(row, north);
        var second = text(row, east);
        if (first.isEmpty() && second.isEmpty()) {
            return;
        }
        var n = number(first);
        var e = number(second);
        if (n.isEmpty() || e.isEmpty()) {
            whole = false;
        } else if (n.get() != 0 || e.get() != 0) {
            all++;
            if (read.size() < Drawings.MOST_SHAPES) {
                read.add(new Numbers(n.get(), e.get(), text(row, label)));
            }
        }
    }

    /** Nothing is drawn when a row's place cannot be read: a map with holes misleads. */
    Optional<Preview.Drawing> drawing() {
        if (!whole || read.isEmpty()) {
            return Optional.empty();
        }
        return CoordinateSystem.of(read.stream()
                        .map(place -> new double[] {place.east(), place.north()})
                        .toList())
                .map(system -> new Preview.Drawing(
                        system.label(),
                        read.stream().map(place -> shape(place, system)).toList(),
                        all));
    }

    private static Shape shape(Numbers place, CoordinateSystem system) {
        Position position = system.position(place.east(), place.north());
        return new Shape(Preview.ShapeKind.POINT, place.label(), List.of(List.of(position)));
    }

    private static String text(List<Cell> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).text().strip() : "";
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,9}([.,]\\d{1,17})?")
                ? Optional.of(Double.parseDouble(text.replace(',', '.')))
                : Optional.empty();
    }
}
