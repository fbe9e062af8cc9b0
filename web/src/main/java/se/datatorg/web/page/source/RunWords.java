package se.datatorg.web.page.source;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;
import se.datatorg.web.page.chart.Stones;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Visit;

/** How runs are told of: badge, stone, difference in words. */
public final class RunWords {
    private RunWords() {}

    /** Class of the outcome's badge. */
    public static String style(Outcome outcome) {
        return switch (outcome) {
            case UPDATED, UNCHANGED -> "badge ok";
            case HELD, INTERRUPTED -> "badge warn";
            case REJECTED, UNREACHABLE, CRASHED -> "badge err";
            case RUNNING -> "badge";
        };
    }

    /** Sign of the outcome. */
    public static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case UPDATED, UNCHANGED -> Icon.TICK;
            case HELD -> Icon.PAUSE;
            case RUNNING, INTERRUPTED -> Icon.AGAIN;
            case REJECTED, UNREACHABLE, CRASHED -> Icon.CROSS;
        };
    }

    /** Oldest first, as a row of stones. */
    public static Stones stones(List<Run> newestFirst, int most, Visit visit) {
        var kinds =
                newestFirst.stream().limit(most).map(RunWords::stone).toList().reversed();
        Map<Stones.Kind, Integer> count = new EnumMap<>(Stones.Kind.class);
        kinds.forEach(kind -> count.merge(kind, 1, Integer::sum));
        var label = visit.words()
                .t(
                        "run.stones",
                        kinds.size(),
                        count.getOrDefault(Stones.Kind.NEW, 0),
                        count.getOrDefault(Stones.Kind.SAME, 0),
                        count.getOrDefault(Stones.Kind.FAILED, 0),
                        count.getOrDefault(Stones.Kind.HELD, 0));
        return Stones.of(kinds, label);
    }

    private static Stones.Kind stone(Run run) {
        return switch (run.outcome()) {
            case UPDATED -> Stones.Kind.NEW;
            case UNCHANGED -> Stones.Kind.SAME;
            case HELD -> run.decision().isPresent() ? Stones.Kind.SAME : Stones.Kind.HELD;
            case REJECTED, UNREACHABLE, CRASHED, INTERRUPTED -> Stones.Kind.FAILED;
            case RUNNING -> Stones.Kind.NONE;
        };
    }

    /** {@code +2 / −0 / 3 ändrade}. */
    public static String difference(Run run, Visit visit) {
        RunNumbers numbers = run.numbers();
        if (numbers.added() + numbers.changed() + numbers.removed() == 0) {
            return "–";
        }
        return visit.words().t("run.difference", numbers.added(), numbers.removed(), numbers.changed());
    }

    /** How long the run took, in words; a dash while it runs. */
    public static String took(Run run, Visit visit) {
        return run.ended()
                .map(ended -> visit.format().duration(longer(Duration.between(run.started(), ended), steps(run))))
                .orElse("–");
    }

    /** The steps have their own clock: it goes on where the portal's clock stands still, as in the demo's past. */
    private static Duration steps(Run run) {
        return run.steps().stream().map(Step::took).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
