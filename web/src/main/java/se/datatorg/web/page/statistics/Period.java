package se.datatorg.web.page.statistics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import se.datatorg.web.page.frame.Visit;

/** The days that statistics are asked for, both included. */
record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST_YEARS = 30;

    /** Of the address: from and to, or this year. Turned round when the ends are; never into the future. */
    static Period of(Visit visit) {
        var today = visit.today();
        var from = day(visit.param("from")).orElse(LocalDate.of(today.getYear(), 1, 1));
        var to = day(visit.param("to")).orElse(today);
        var first = from.isAfter(to) ? to : from;
        var last = from.isAfter(to) ? from : to;
        var oldest = today.minusYears(LONGEST_YEARS);
        return new Period(first.isBefore(oldest) ? oldest : first, last.isAfter(today) ? today : last).ordered();
    }

    static List<StatisticsView.Preset> presets(Period chosen, Visit visit) {
        var today = visit.today();
        var words = visit.words();
        var quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return List.of(
                preset(words.t("period.year"), today.withDayOfYear(1), today, chosen, visit),
                preset(words.t("period.quarter"), quarter, today, chosen, visit),
                preset(words.t("period.twelve"), today.minusYears(1).plusDays(1), today, chosen, visit),
                preset(
                        Integer.toString(today.getYear() - 1),
                        LocalDate.of(today.getYear() - 1, 1, 1),
                        LocalDate.of(today.getYear() - 1, 12, 31),
                        chosen,
                        visit));
    }

    private static StatisticsView.Preset preset(
            String label, LocalDate from, LocalDate to, Period chosen, Visit visit) {
        var period = new Period(from, to);
        return new StatisticsView.Preset(
                label, visit.href("/statistics") + "?from=" + from + "&to=" + to, period.equals(chosen));
    }

    private Period ordered() {
        return from.isAfter(to) ? new Period(to, to) : this;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notDate) {
            // A day that is none chooses nothing.
            return Optional.empty();
        }
    }
}
