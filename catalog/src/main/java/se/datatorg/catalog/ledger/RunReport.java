package se.datatorg.catalog.ledger;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;

/**
 * What is known about a run when it ends.
 *
 * @param cause the finding that decided, when it was not accepted
 * @param findings all that is to tell about the feed, with lines
 */
public record RunReport(
        Optional<Finding> cause,
        List<Step> steps,
        RunNumbers numbers,
        Optional<String> syntax,
        long bytes,
        long triples,
        RunDiff diff,
        List<Finding> findings) {
    public RunReport {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** The same with more findings, after the others. */
    RunReport with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new java.util.ArrayList<>(findings);
        all.addAll(more);
        return new RunReport(cause, steps, numbers, syntax, bytes, triples, diff, all);
    }

    /** Of a run that took a whole source away. */
    static RunReport removal(int removed) {
        return new RunReport(
                Optional.empty(),
                List.of(),
                new RunNumbers(0, 0, 0, 0, 0, 0, 0, removed),
                Optional.empty(),
                0,
                0,
                RunDiff.NONE,
                List.of());
    }
}
