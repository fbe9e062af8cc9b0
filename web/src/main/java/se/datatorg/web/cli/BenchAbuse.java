package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.datatorg.web.bench.AbuseBench;

/** Pages beside queries that mean harm. */
@Command(
        name = "abuse",
        description =
                "A visitor of pages while others ask queries that would take hours, beside the same visitor before.")
final class BenchAbuse implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Override
    public Integer call() throws Exception {
        try (var folder = catalogue.folder()) {
            output.show(new AbuseBench(
                            folder.path(), catalogue.records(), catalogue.feeds(), catalogue.seed(), output::note)
                    .run());
        }
        return Exit.DONE;
    }
}
