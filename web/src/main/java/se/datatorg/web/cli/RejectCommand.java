package se.datatorg.web.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.web.assembly.Workshop;

/** Keeps what is public, and remembers that the held delivery was a mistake. */
@Command(name = "reject", description = "Keeps what is public instead of a held run.")
final class RejectCommand implements Callable<Integer> {
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
    public Integer call() {
        var held = Ids.run(Objects.requireNonNull(run));
        try (var workshop = Workshop.open(options.config(), Clock.systemUTC())) {
            if (!workshop.harvester().reject(held, by, note)) {
                throw new Refusal("run " + held + " does not wait for a decision; see datatorg source show.");
            }
            output.line("rejected run " + held + "; what was public stays");
        }
        return Exit.DONE;
    }
}
