package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measurements beside floors taken in the same run; a command each. */
@Command(
        name = "bench",
        description = "Measures the portal beside floors taken in the same run.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            BenchHarvest.class,
            BenchServe.class,
            BenchStart.class,
            BenchMemory.class,
            BenchAll.class,
            BenchJudge.class,
            BenchSearch.class
        })
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        output.usage();
        return Exit.DONE;
    }
}
