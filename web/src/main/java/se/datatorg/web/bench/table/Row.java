package se.datatorg.web.bench.table;

import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param what was measured
 * @param unit of value and floor: {@code s}, {@code ms}, {@code MiB}; empty for plain numbers
 * @param value the rounds; the table shows their median and how far they spread
 * @param floor what the machine needs at the least for the same, measured in the same run
 * @param peers what others are known to need, as a ratio to the same floor; empty when nobody has measured
 */
public record Row(String what, String unit, Samples value, OptionalDouble floor, Aim aim, String peers) {

    /** A row beside a floor. */
    public static Row beside(String what, String unit, Samples value, double floor, double most) {
        return new Row(what, unit, value, OptionalDouble.of(floor), new Aim.Ratio(most), "");
    }

    /** A row that stands for itself: a floor, or a value with an aim in its own unit. */
    public static Row alone(String what, String unit, Samples value, Aim aim) {
        return new Row(what, unit, value, OptionalDouble.empty(), aim, "");
    }

    /** The same row with what others need. */
    public Row peers(String words) {
        return new Row(what, unit, value, floor, aim, words);
    }

    /** The median as a multiple of the floor. */
    public OptionalDouble ratio() {
        return floor.isPresent() && floor.getAsDouble() > 0
                ? OptionalDouble.of(value.median() / floor.getAsDouble())
                : OptionalDouble.empty();
    }

    public boolean isMet() {
        return aim.isMet(value.median(), ratio());
    }
}
