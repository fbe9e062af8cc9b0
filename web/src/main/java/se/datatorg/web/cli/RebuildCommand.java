package se.datatorg.web.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.datatorg.web.assembly.DataLock;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;

/** Throws the projections away and makes them again from the ledger. */
@Command(
        name = "rebuild",
        description = "Makes the search index again from the ledger. (The RDF store is made at each start.)")
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var config = options.config();
        try (var lock = DataLock.take(config.data())
                        .orElseThrow(() -> new Refusal("a server is running on " + config.data()
                                + "; stop it first, then rebuild. Nothing was changed."));
                var workshop = Workshop.open(config, Clock.systemUTC());
                var index = OpenIndex.open(workshop)) {
            index.rebuild();
            output.line("rebuilt at generation " + index.index().generation());
        }
        return Exit.DONE;
    }
}
