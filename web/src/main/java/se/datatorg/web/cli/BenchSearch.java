package se.datatorg.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.datatorg.web.bench.search.SearchBench;

/** How good search is, not how quick. */
@Command(
        name = "search",
        description = "How good search is: questions with judged answers, beside plainer indexes of the same records.")
final class BenchSearch implements Callable<Integer> {
    @Mixin
    private TableOutput output = new TableOutput();

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("datatorg-search");
        try {
            var table = new SearchBench(folder, output::note).run();
            output.show(table);
            return table.isMet() ? Exit.DONE : Exit.NEEDS_A_PERSON;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
