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

/** Takes a source and all that it brought out of the portal: a new generation, so that history stays. */
@Command(name = "remove", description = "Removes a source and all its records from what is public.")
final class SourceRemoval implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "SOURCE")
    private @Nullable String id;

    @Option(names = "--yes", description = "Do not ask; needed because records become tombstones.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        try (var workshop = Workshop.open(options.config(), Clock.systemUTC())) {
            var source = Ids.find(workshop.ledger(), Ids.source(Objects.requireNonNull(id)));
            int records = workshop.ledger().records().count(source.id());
            if (!yes) {
                throw new Refusal("removing " + source.id() + " takes " + records
                        + " records out of the portal; say --yes to do it.");
            }
            if (workshop.ledger().sources().remove(source.id()).isEmpty()) {
                throw new Refusal("a visit to " + source.id() + " is under way; try again when it has ended.");
            }
            Waiting.forProjections(workshop, output);
            output.line("removed " + source.id() + " with " + records + " records");
        }
        return Exit.DONE;
    }
}
