package se.datatorg.web.bench.table;

import java.util.OptionalDouble;

/** What a value should be. */
public sealed interface Aim {
    /** At most so many times the floor. */
    record Ratio(double most) implements Aim {}

    /** At most so much, in the row's unit. */
    record AtMost(double most) implements Aim {}

    /** At least so much, in the row's unit. */
    record AtLeast(double least) implements Aim {}

    /** Shown beside the others, without an aim of its own. */
    record None() implements Aim {}

    /** Whether the value is as it should be; a ratio without a floor is not. */
    default boolean isMet(double value, OptionalDouble ratio) {
        return switch (this) {
            case Ratio(var most) -> ratio.isPresent() && ratio.getAsDouble() <= most;
            case AtMost(var most) -> value <= most;
            case AtLeast(var least) -> value >= least;
            case None() -> true;
        };
    }

    /** As the table shows it. */
    default String words() {
        return switch (this) {
            case Ratio(var most) -> "≤ " + Table.number(most) + " ×";
            case AtMost(var most) -> "≤ " + Table.number(most);
            case AtLeast(var least) -> "≥ " + Table.number(least);
            case None() -> "";
        };
    }
}
