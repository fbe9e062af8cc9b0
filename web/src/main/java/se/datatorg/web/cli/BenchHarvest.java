package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.HarvestBench;

/** From feed bytes to what visitors see. */
@Command(
        name = "harvest",
        description = "From feed bytes to what visitors see, beside the raw parse of the same bytes.")
final class BenchHarvest implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Option(names = "--records", defaultValue = "12000", description = "Records in all.")
    private int records = 12_000;

    @Option(names = "--feeds", defaultValue = "290", description = "Feeds that they come in.")
    private int feeds = 290;

    @Option(names = "--syntax", defaultValue = "TURTLE", description = "TURTLE, RDF_XML or JSON_LD.")
    private Syntax syntax = Syntax.TURTLE;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds after the one that warms up.")
    private int rounds = 3;

    @Override
    public Integer call() throws Exception {
        output.show(new HarvestBench(records, feeds, syntax, rounds, output::note).run());
        return Exit.DONE;
    }
}
