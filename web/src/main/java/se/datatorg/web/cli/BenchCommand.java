package se.datatorg.web.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.HarvestBench;

/** Measures the portal beside floors taken in the same run. */
@Command(name = "bench", description = "Measures: harvest.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "WHAT", defaultValue = "harvest", description = "harvest.")
    private String what = "harvest";

    @Option(names = "--records", defaultValue = "12000", description = "Records in all.")
    private int records = 12_000;

    @Option(names = "--feeds", defaultValue = "290", description = "Feeds that they come in.")
    private int feeds = 290;

    @Option(names = "--syntax", defaultValue = "TURTLE", description = "TURTLE, RDF_XML or JSON_LD.")
    private Syntax syntax = Syntax.TURTLE;

    @Override
    public Integer call() throws Exception {
        if (!what.toLowerCase(Locale.ROOT).equals("harvest")) {
            throw new Refusal("there is no measurement " + what + "; there is: harvest.");
        }
        new HarvestBench(records, feeds, syntax, output::line).run();
        return Exit.DONE;
    }
}
