package se.datatorg.web.page.source;

import java.util.Optional;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Visit;

/**
 * A run in a list.
 *
 * @param note why it did not end well, or what was decided
 */
public record RunRow(
        String href,
        String source,
        String sourceHref,
        String when,
        String style,
        Icon icon,
        String outcome,
        String records,
        String difference,
        String took,
        Optional<String> note) {

    /** The run as this visitor reads it. */
    public static RunRow of(Run run, Visit visit) {
        var fed = run.outcome() == Outcome.UPDATED || run.outcome() == Outcome.HELD;
        return new RunRow(
                visit.href("/runs/" + run.id()),
                run.source().value(),
                visit.href("/sources/" + run.source()),
                Format.capital(
                        visit.format().moment(run.started(), visit.portal().clock())),
                RunWords.style(run.outcome()),
                RunWords.icon(run.outcome()),
                run.outcome().label().in(visit.lang()),
                fed ? visit.format().number(run.numbers().fed()) : "–",
                RunWords.difference(run, visit),
                RunWords.took(run, visit),
                note(run, visit));
    }

    private static Optional<String> note(Run run, Visit visit) {
        var words = visit.words();
        return run.decision()
                .map(decision -> decision.confirmed()
                        ? words.t("run.confirmed", decision.by())
                        : words.t("run.declined", decision.by()))
                .or(() -> run.cause().map(cause -> cause.message().in(visit.lang())));
    }
}
