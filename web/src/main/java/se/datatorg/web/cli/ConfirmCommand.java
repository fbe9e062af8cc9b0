package se.datatorg.web.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.RunId;
import se.datatorg.web.assembly.Workshop;

/** Makes a held run's delivery public: what it takes away is meant. */
@Command(name = "confirm", description = "Makes a held run public: what it takes away is meant.")
final class ConfirmCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--by", description = "Who decided; kept with the run.")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--note", defaultValue = "", description = "Why; kept with the run.")
    private String note = "";

    @Parameters(paramLabel = "RUN")
    private @Nullable String run;

    @Override
    public Integer call() throws InterruptedException {
        var held = Ids.run(Objects.requireNonNull(run));
        try (var workshop = Workshop.open(options.config(), Clock.systemUTC())) {
            Waiting.forRoom(workshop.ledger());
            var done = workshop.harvester().confirm(held, by, note).orElseThrow(() -> refusal(workshop, held));
            Waiting.forProjections(workshop, output);
            var seen = workshop.ledger().runs().find(done.id()).orElseThrow();
            new RunTable(output, RunTable.Format.TEXT).print(List.of(seen));
        }
        return Exit.DONE;
    }

    private static Refusal refusal(Workshop workshop, RunId held) {
        return workshop.ledger().runs().find(held).isEmpty()
                ? new Refusal("there is no run " + held + ".")
                : new Refusal(
                        "run " + held + " does not wait for a decision: it was not held, has been decided, or a newer"
                                + " delivery has come; see datatorg source show.");
    }
}
