package se.datatorg.web.page.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.Step;
import se.datatorg.web.page.frame.Visit;

/**
 * A step of a run.
 *
 * @param style {@code now}, {@code fail}, {@code todo}, or null for done
 */
public record StepView(String label, String text, @Nullable String style) {

    /** The steps that were taken, then where the run stopped if it did not go all the way. */
    static List<StepView> of(Run run, Visit visit) {
        var steps = new ArrayList<StepView>();
        for (var step : taken(run)) {
            steps.add(new StepView(step.name().label().in(visit.lang()), text(step, run, visit), null));
        }
        ending(run, visit, steps);
        return steps;
    }

    /** The step that a run stopped in is told by its ending. */
    private static List<Step> taken(Run run) {
        return switch (run.outcome()) {
            case UNREACHABLE -> List.of();
            case REJECTED ->
                run.steps().stream()
                        .filter(step -> step.name() == Step.Name.FETCH)
                        .toList();
            case RUNNING, UPDATED, UNCHANGED, HELD, CRASHED, INTERRUPTED -> run.steps();
        };
    }

    private static void ending(Run run, Visit visit, List<StepView> steps) {
        var words = visit.words();
        var label = run.outcome().label().in(visit.lang());
        var why = run.cause().map(cause -> cause.message().in(visit.lang())).orElse("");
        switch (run.outcome()) {
            case HELD -> {
                steps.add(new StepView(label, why, run.decision().isPresent() ? null : "now"));
                steps.add(new StepView(Step.Name.PROJECT.label().in(visit.lang()), words.t("step.waits"), "todo"));
            }
            case REJECTED, UNREACHABLE, CRASHED, INTERRUPTED ->
                steps.add(new StepView(label, sentences(why, kept(run, visit)), "fail"));
            case RUNNING -> steps.add(new StepView(label, words.t("step.running"), "now"));
            case UNCHANGED -> steps.add(new StepView(label, words.t("step.unchanged"), null));
            case UPDATED -> {
                // The last step says it already.
            }
        }
    }

    /** A source that has never been read has nothing that could be kept. */
    private static String kept(Run run, Visit visit) {
        return visit.portal()
                .ledger()
                .sources()
                .findLastGood(run.source())
                .map(good -> visit.words().t("step.kept"))
                .orElse("");
    }

    private static String sentences(String first, String second) {
        boolean open = !first.isEmpty() && !second.isEmpty() && !first.endsWith(".");
        return (first + (open ? ". " : " ") + second).strip();
    }

    private static String text(Step step, Run run, Visit visit) {
        var took = visit.format().duration(step.took());
        var words = visit.words();
        return switch (step.name()) {
            case FETCH -> run.bytes() > 0 ? words.t("step.fetch", visit.format().bytes(run.bytes()), took) : took;
            case READ ->
                run.syntax()
                        .map(syntax ->
                                words.t("step.read", syntax, visit.format().number(run.triples()), took))
                        .orElse(took);
            case SPLIT, COMPARE, JUDGE, GATE, COMMIT, PROJECT -> took;
        };
    }
}
