package se.datatorg.web.page.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.web.page.chart.Stones;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Visit;

/** How the harvest goes: the newest day in words, the last days as stones, and who brought something new. */
final class Pulse {
    static final int RUNS = 4000;
    private static final int DAYS = 30;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Run> runs;
    private final Visit visit;
    private final Instant now;

    /** @param runs newest first */
    Pulse(List<Run> runs, Visit visit) {
        this.runs = runs;
        this.visit = visit;
        this.now = visit.portal().clock().instant();
    }

    String sentence() {
        var last = new HashMap<SourceId, Outcome>();
        since(DAY).forEach(run -> last.putIfAbsent(run.source(), run.outcome()));
        var words = visit.words();
        if (last.isEmpty()) {
            return words.t("home.quiet");
        }
        long held = last.values().stream().filter(Outcome.HELD::equals).count();
        long bad = last.values().stream().filter(Pulse::failed).count();
        var sentence = words.n("home.fetched", last.size());
        if (bad == 0 && held == 0) {
            return words.t("home.allWell", sentence);
        }
        var failures = words.n("home.failed", bad);
        return sentence + ". "
                + (held == 0 ? failures + "." : words.t("home.and", failures, words.n("home.held", held)));
    }

    Stones stones() {
        var byDay = new HashMap<LocalDate, Stones.Kind>();
        since(DAY.multipliedBy(DAYS)).forEach(run -> byDay.merge(day(run), kind(run), Pulse::stronger));
        var kinds = new ArrayList<Stones.Kind>();
        for (var day = visit.today().minusDays(DAYS - 1); !day.isAfter(visit.today()); day = day.plusDays(1)) {
            kinds.add(byDay.getOrDefault(day, Stones.Kind.NONE));
        }
        return Stones.of(kinds, label(kinds));
    }

    /** Sources that brought something new within a week. */
    Set<SourceId> fresh() {
        var fresh = new HashSet<SourceId>();
        since(WEEK).stream().filter(Pulse::broughtNew).forEach(run -> fresh.add(run.source()));
        return fresh;
    }

    private List<Run> since(Duration time) {
        return runs.stream()
                .filter(run -> run.started().isAfter(now.minus(time)))
                .toList();
    }

    private String label(List<Stones.Kind> kinds) {
        Map<Stones.Kind, Integer> count = new EnumMap<>(Stones.Kind.class);
        kinds.forEach(kind -> count.merge(kind, 1, Integer::sum));
        return visit.words()
                .t(
                        "home.stones",
                        count.getOrDefault(Stones.Kind.NEW, 0),
                        count.getOrDefault(Stones.Kind.SAME, 0),
                        count.getOrDefault(Stones.Kind.FAILED, 0),
                        count.getOrDefault(Stones.Kind.NONE, 0));
    }

    private static LocalDate day(Run run) {
        return LocalDate.ofInstant(run.started(), Format.ZONE);
    }

    private static boolean broughtNew(Run run) {
        var numbers = run.numbers();
        return run.outcome() == Outcome.UPDATED && numbers.added() + numbers.changed() + numbers.removed() > 0;
    }

    private static boolean failed(Outcome outcome) {
        return switch (outcome) {
            case REJECTED, UNREACHABLE, CRASHED, INTERRUPTED -> true;
            case RUNNING, UPDATED, UNCHANGED, HELD -> false;
        };
    }

    private static Stones.Kind kind(Run run) {
        if (broughtNew(run)) {
            return Stones.Kind.NEW;
        }
        return failed(run.outcome()) ? Stones.Kind.FAILED : Stones.Kind.SAME;
    }

    /** A day is as good as its best visit: new before nothing new before failed. */
    private static Stones.Kind stronger(Stones.Kind one, Stones.Kind other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
