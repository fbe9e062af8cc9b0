package se.datatorg.testdata.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When what happens, counted back from the last day. */
record Timeline(LocalDate end) {
    private static final int SPREAD_DAYS = 24;

    /** Months between revisions, by the EU frequency code. What is updated daily or hourly is not dated anew. */
    private static final Map<String, Integer> MONTHS_BETWEEN = Map.of(
            "MONTHLY", 3, "QUARTERLY", 4, "WEEKLY", 5, "ANNUAL_2", 6, "ANNUAL", 9, "IRREG", 8, "QUINQUENNIAL", 20);

    private static final int MONTHS_OTHERWISE = 7;

    LocalDate begin(Publisher publisher, Holding holding) {
        return end.minusMonths(holding.begin())
                .plusDays(publisher.variant(holding.subject().id()) % SPREAD_DAYS);
    }

    private Optional<LocalDate> end(Holding holding) {
        return holding.end().isPresent()
                ? Optional.of(end.minusMonths(holding.end().getAsInt()))
                : Optional.empty();
    }

    boolean isThere(Publisher publisher, Holding holding, LocalDate day) {
        return !day.isBefore(begin(publisher, holding))
                && end(holding).map(day::isBefore).orElse(true);
    }

    /** The days a holding was revised, until {@code day}. */
    List<LocalDate> revisions(Publisher publisher, Holding holding, LocalDate day) {
        if (publisher.has(Publisher.Trait.STILL)) {
            return List.of();
        }
        var step = MONTHS_BETWEEN.getOrDefault(holding.subject().frequency(), MONTHS_OTHERWISE);
        var begin = begin(publisher, holding);
        return Stream.iterate(1, i -> i + 1)
                .map(i -> begin.plusMonths((long) i * step)
                        .plusDays(publisher.variant(holding.subject().id() + i) % SPREAD_DAYS))
                .takeWhile(revision -> !revision.isAfter(day)
                        && end(holding).map(revision::isBefore).orElse(true))
                .toList();
    }

    /** The years of a series that are out on {@code day}; a year comes in the middle of its January. */
    List<Integer> years(Publisher publisher, Holding holding, LocalDate day) {
        var last = newYear(publisher, end.getYear()).isAfter(end) ? end.getYear() - 1 : end.getYear();
        return IntStream.rangeClosed(last - holding.years() + 1, last)
                .filter(year -> !newYear(publisher, year).isAfter(day))
                .boxed()
                .toList();
    }

    /** How many records a holding is: one, or a series and its years, and its data service. */
    int records(Publisher publisher, Holding holding, LocalDate day) {
        var years = holding.isSeries() ? years(publisher, holding, day).size() : 0;
        return 1 + years + (holding.service() ? 1 : 0);
    }

    private static LocalDate newYear(Publisher publisher, int year) {
        return LocalDate.of(year, 1, 12).plusDays(publisher.variant("year") % 9);
    }

    /** Whether the publisher still uses CC BY. */
    boolean asksForAttribution(Publisher publisher, LocalDate day) {
        var until = publisher.attributionUntil();
        return until.isPresent() && (until.getAsInt() < 0 || day.isBefore(end.minusMonths(until.getAsInt())));
    }

    /** The first day its feed exists. */
    LocalDate since(Publisher publisher) {
        return publisher.holdings().stream()
                .map(holding -> begin(publisher, holding))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Every day the feed differs from the day before, the first included. */
    NavigableSet<LocalDate> changes(Publisher publisher) {
        var days = new TreeSet<LocalDate>();
        for (var holding : publisher.holdings()) {
            days.add(begin(publisher, holding));
            end(holding).ifPresent(days::add);
            days.addAll(revisions(publisher, holding, end));
            if (holding.isSeries()) {
                years(publisher, holding, end).stream()
                        .map(year -> newYear(publisher, year))
                        .filter(day -> isThere(publisher, holding, day))
                        .forEach(days::add);
            }
        }
        if (publisher.attributionUntil().orElse(-1) >= 0) {
            days.add(end.minusMonths(publisher.attributionUntil().getAsInt()));
        }
        return new TreeSet<>(days.subSet(since(publisher), true, end, true));
    }
}
