package se.datatorg.web.cli;

import picocli.CommandLine.Command;

/** Measurements beside floors taken in the same run; a command each. */
@Command(
        name = "bench",
        description = "Measures the portal beside floors taken in the same run.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            BenchHarvest.class,
            BenchServe.class,
            BenchAbuse.class,
            BenchStart.class,
            BenchMemory.class,
            BenchAll.class,
            BenchJudge.class,
            BenchLoops.class,
            BenchSearch.class
        })
final class BenchCommand extends Group {}
