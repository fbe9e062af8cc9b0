package se.datatorg.web.bench.table;

import java.util.List;

/**
 * The same thing measured several times, in one unit.
 *
 * @param values smallest first; at least one
 */
public record Samples(List<Double> values) {
    public Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    public static Samples one(double value) {
        return new Samples(List.of(value));
    }

    public double median() {
        return percentile(50);
    }

    public double low() {
        return values.getFirst();
    }

    public double high() {
        return values.getLast();
    }

    /** The smallest value that {@code percent} of a hundred values do not exceed (nearest rank). */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * values.size());
        return values.get(Math.clamp(rank - 1L, 0, values.size() - 1));
    }
}
