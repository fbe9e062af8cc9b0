package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.bench.ServeBench;

/** Visitors over HTTP. */
@Command(
        name = "serve",
        description =
                "Visitors over HTTP, beside an empty handler, bare Lucene and the bare engine on the same server.")
final class BenchServe implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds after the one that warms up.")
    private int rounds = 5;

    @Option(names = "--requests", defaultValue = "400", description = "Requests of each kind in a round.")
    private int requests = 400;

    @Override
    public Integer call() throws Exception {
        try (var folder = catalogue.folder()) {
            output.show(new ServeBench(
                            folder.path(),
                            catalogue.records(),
                            catalogue.feeds(),
                            catalogue.seed(),
                            rounds,
                            requests,
                            output::note)
                    .run());
        }
        return Exit.DONE;
    }
}
