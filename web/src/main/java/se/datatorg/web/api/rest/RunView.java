package se.datatorg.web.api.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.run.Decision;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;
import se.datatorg.web.report.FindingView;

/**
 * A visit to a source.
 *
 * @param outcome {@code running}, {@code updated}, {@code unchanged}, {@code held}, {@code rejected}, {@code unreachable},
 *     {@code crashed} or {@code interrupted}
 * @param cause the finding that decided, when the feed was not accepted
 * @param findings left out in lists, as is the difference
 */
record RunView(
        long id,
        String source,
        Instant started,
        Optional<Instant> ended,
        String outcome,
        OptionalLong generation,
        Optional<FindingView> cause,
        List<Took> steps,
        RunNumbers numbers,
        Optional<String> syntax,
        long bytes,
        long triples,
        Optional<Decided> decision,
        Optional<List<FindingView>> findings,
        Optional<Differs> diff) {

    /** A step and its time. */
    record Took(String step, long milliseconds) {
        static Took of(Step step) {
            return new Took(step.name().word(), step.took().toMillis());
        }
    }

    /** What a person decided of a held run. */
    record Decided(boolean confirmed, String by, String note, Instant at) {
        static Decided of(Decision decision) {
            return new Decided(decision.confirmed(), decision.by(), decision.note(), Told.moment(decision.at()));
        }
    }

    /** A record that a run changed. */
    record Changed(String id, String iri, String type, Map<String, String> title) {
        static List<Changed> all(List<RecordRef> refs) {
            return refs.stream()
                    .map(ref ->
                            new Changed(ref.id().value(), ref.iri(), ref.type().word(), Told.texts(ref.title())))
                    .toList();
        }
    }

    /** What a run changed; held, what it would change. */
    record Differs(List<Changed> added, List<Changed> changed, List<Changed> removed) {
        static Differs of(RunDiff diff) {
            return new Differs(Changed.all(diff.added()), Changed.all(diff.changed()), Changed.all(diff.removed()));
        }
    }

    static RunView of(Run run) {
        return of(run, Optional.empty(), Optional.empty());
    }

    static RunView of(Run run, Optional<List<FindingView>> findings, Optional<Differs> diff) {
        return new RunView(
                run.id().number(),
                run.source().value(),
                Told.moment(run.started()),
                run.ended().map(Told::moment),
                run.outcome().word(),
                run.generation(),
                run.cause().map(FindingView::of),
                run.steps().stream().map(Took::of).toList(),
                run.numbers(),
                run.syntax(),
                run.bytes(),
                run.triples(),
                run.decision().map(Decided::of),
                findings,
                diff);
    }
}
