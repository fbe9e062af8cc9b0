package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.bench.StartBench;

/** What memory a serving portal takes. */
@Command(name = "memory", description = "What memory a portal takes that visitors use.")
final class BenchMemory implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--requests", defaultValue = "1000", description = "Requests of each kind.")
    private int requests = 1_000;

    @Override
    public Integer call() throws Exception {
        try (var folder = catalogue.folder()) {
            output.show(new StartBench(
                            folder.path(), catalogue.records(), catalogue.feeds(), catalogue.seed(), output::note)
                    .memory(requests));
        }
        return Exit.DONE;
    }
}
