package se.datatorg.harvester.datafile;

import java.util.List;
import java.util.Optional;
import se.datatorg.harvester.datafile.Preview.Position;

/** The systems that Swedish open data are drawn in, told apart by what the numbers can be. */
enum CoordinateSystem {
    WGS_84("WGS 84"),
    SWEREF_99_TM("SWEREF 99 TM"),
    /** SWEREF 99 TM with the northing first, as on paper maps. */
    SWEREF_99_TM_TURNED("SWEREF 99 TM");

    private static final double WEST = 260_000;
    private static final double EAST = 930_000;
    private static final double SOUTH = 6_100_000;
    private static final double NORTH = 7_700_000;

    private final String label;

    CoordinateSystem(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The system in which all the pairs (first the one that should be east) are places; empty when there is none. */
    static Optional<CoordinateSystem> of(List<double[]> pairs) {
        for (var system : values()) {
            if (pairs.stream().allMatch(pair -> system.holds(pair[0], pair[1]))) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    private boolean holds(double x, double y) {
        return switch (this) {
            case WGS_84 -> Math.abs(x) <= 180 && Math.abs(y) <= 90;
            case SWEREF_99_TM -> isSweden(x, y);
            case SWEREF_99_TM_TURNED -> isSweden(y, x);
        };
    }

    private static boolean isSweden(double east, double north) {
        return east >= WEST && east <= EAST && north >= SOUTH && north <= NORTH;
    }

    Position position(double x, double y) {
        return switch (this) {
            case WGS_84 -> new Position(rounded(x), rounded(y));
            case SWEREF_99_TM -> Sweref99Tm.position(x, y);
            case SWEREF_99_TM_TURNED -> Sweref99Tm.position(y, x);
        };
    }

    /** To about a decimetre: more is noise on a small map. */
    static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
