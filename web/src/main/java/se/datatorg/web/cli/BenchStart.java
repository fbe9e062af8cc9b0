package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.bench.StartBench;

/** How soon a started portal answers. */
@Command(name = "start", description = "From the start of the program to the first answers, on an existing catalogue.")
final class BenchStart implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--rounds", defaultValue = "5", description = "How many times to start.")
    private int rounds = 5;

    @Override
    public Integer call() throws Exception {
        try (var folder = catalogue.folder()) {
            output.show(new StartBench(
                            folder.path(), catalogue.records(), catalogue.feeds(), catalogue.seed(), output::note)
                    .starts(rounds));
        }
        return Exit.DONE;
    }
}
