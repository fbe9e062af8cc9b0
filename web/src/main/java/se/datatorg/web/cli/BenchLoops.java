package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The inner loops are measured from the sources: the launcher does so before the program is asked. */
@Command(
        name = "loops",
        description =
                "The inner loops by JMH: parse, canonical hash, judge, query. From the project's sources only; takes --json FILE.")
final class BenchLoops implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("the loops are measured by a tool of the build, which the program does not carry. "
                + "Use ./datatorg bench loops in a folder with the project's sources.");
    }
}
