package se.datatorg.web.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.Step;

/** Runs as a table or as JSON, as scripts rely on them. */
final class RunTable {
    private static final Set<Outcome> FOR_A_PERSON =
            EnumSet.of(Outcome.HELD, Outcome.REJECTED, Outcome.UNREACHABLE, Outcome.CRASHED);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** How to print. */
    enum Format {
        TEXT,
        JSON
    }

    private final Output output;
    private final Format format;

    RunTable(Output output, Format format) {
        this.output = output;
        this.format = format;
    }

    void print(List<Run> runs) {
        if (format == Format.JSON) {
            var array = JSON.createArrayNode();
            runs.forEach(run -> array.add(json(run)));
            output.line(array.toPrettyString());
            return;
        }
        output.line("source\toutcome\tfed\tstored\tindexed\tlisted\tadded\tchanged\tremoved\tseconds");
        runs.forEach(run -> output.line(line(run)));
        runs.forEach(run -> run.cause()
                .ifPresent(cause -> output.note(
                        run.source() + " (" + run.id() + "): " + cause.message().en())));
        if (needsAPerson(runs)) {
            output.note("What is shown of the sources that did not end well is what it was before.");
        }
    }

    static boolean needsAPerson(List<Run> runs) {
        return runs.stream().anyMatch(run -> FOR_A_PERSON.contains(run.outcome()));
    }

    private static String line(Run run) {
        var numbers = run.numbers();
        return String.join(
                "\t",
                Stream.of(
                                run.source(),
                                run.outcome().word(),
                                numbers.fed(),
                                numbers.stored(),
                                numbers.indexed(),
                                numbers.listed(),
                                numbers.added(),
                                numbers.changed(),
                                numbers.removed(),
                                String.format(Locale.ROOT, "%.2f", seconds(run)))
                        .map(String::valueOf)
                        .toList());
    }

    private static ObjectNode json(Run run) {
        var numbers = run.numbers();
        var node = JSON.createObjectNode()
                .put("source", run.source().value())
                .put("run", run.id().number())
                .put("outcome", run.outcome().word())
                .put("fed", numbers.fed())
                .put("stored", numbers.stored())
                .put("indexed", numbers.indexed())
                .put("listed", numbers.listed())
                .put("added", numbers.added())
                .put("changed", numbers.changed())
                .put("removed", numbers.removed())
                .put("seconds", Math.round(seconds(run) * 1000) / 1000.0);
        run.cause().ifPresent(cause -> node.put("cause", cause.rule()));
        return node;
    }

    private static double seconds(Run run) {
        return run.steps().stream()
                        .map(Step::took)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toNanos()
                / 1e9;
    }
}
