package se.datatorg.web.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.AbuseBench;
import se.datatorg.web.bench.HarvestBench;
import se.datatorg.web.bench.JudgeBench;
import se.datatorg.web.bench.ServeBench;
import se.datatorg.web.bench.StartBench;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Table;

/** Every measurement of speed after the other, and one table of them all. */
@Command(name = "all", description = "Every measurement of speed: harvest, judge, serve, abuse, start and memory.")
final class BenchAll implements Callable<Integer> {
    private static final int ROUNDS = 3;
    private static final int REQUESTS = 300;

    @Mixin
    private TableOutput output = new TableOutput();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Override
    public Integer call() throws Exception {
        int records = catalogue.records();
        int feeds = catalogue.feeds();
        var rows = new ArrayList<Row>(new HarvestBench(records, feeds, Syntax.TURTLE, ROUNDS, output::note)
                .run()
                .rows());
        rows.addAll(new JudgeBench(records, feeds).run().rows());
        try (var folder = catalogue.folder()) {
            var path = folder.path();
            rows.addAll(new ServeBench(path, records, feeds, catalogue.seed(), ROUNDS, REQUESTS, output::note)
                    .run()
                    .rows());
            rows.addAll(new AbuseBench(path, records, feeds, catalogue.seed(), output::note)
                    .run()
                    .rows());
            var start = new StartBench(path, records, feeds, catalogue.seed(), output::note);
            rows.addAll(start.starts(ROUNDS).rows());
            rows.addAll(start.memory(REQUESTS).rows());
        }
        output.show(
                Table.of("all", Map.of("records", Integer.toString(records), "feeds", Integer.toString(feeds)), rows));
        return Exit.DONE;
    }
}
