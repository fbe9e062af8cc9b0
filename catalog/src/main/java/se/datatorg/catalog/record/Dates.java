package se.datatorg.catalog.record;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the dates of metadata, which come as year, month, day or moment. */
public final class Dates {
    private Dates() {}

    /** The first day that the text means; empty when it is no date. */
    public static Optional<LocalDate> day(String text) {
        var plain = text.strip();
        try {
            return switch (plain.length()) {
                case 4 -> Optional.of(Year.parse(plain).atDay(1));
                case 7 -> Optional.of(YearMonth.parse(plain).atDay(1));
                default ->
                    plain.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(plain.substring(0, 10)));
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
