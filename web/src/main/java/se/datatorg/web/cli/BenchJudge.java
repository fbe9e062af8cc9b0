package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.bench.JudgeBench;

/** Judging, part by part. */
@Command(
        name = "judge",
        description =
                "Judging by the profile, by the portal's rules and by points, beside the raw parse of the same feeds.")
final class BenchJudge implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Option(names = "--records", defaultValue = "12000", description = "Records in all.")
    private int records = 12_000;

    @Option(names = "--feeds", defaultValue = "290", description = "Feeds that they come in.")
    private int feeds = 290;

    @Override
    public Integer call() throws Exception {
        output.show(new JudgeBench(records, feeds).run());
        return Exit.DONE;
    }
}
