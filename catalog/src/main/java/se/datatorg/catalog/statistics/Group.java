package se.datatorg.catalog.statistics;

import java.time.LocalDate;
import java.util.Locale;

/** How time is cut for a series. */
public enum Group {
    MONTH,
    QUARTER,
    YEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** First day of the group that the day falls in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** First day of the next group. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }
}
