package se.datatorg.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.datatorg.web.bench.table.Table;

/** Where a measurement goes: to the terminal as a table, and to a file as JSON. */
@Command
final class TableOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result here, as JSON.")
    private @Nullable Path json;

    void show(Table table) {
        table.print(spec.commandLine().getOut()::println);
        Optional.ofNullable(json).ifPresent(file -> write(file, table));
    }

    /** Progress, which is no part of the answer. */
    void note(String text) {
        spec.commandLine().getErr().println(text);
    }

    private static void write(Path file, Table table) {
        try {
            Files.writeString(file, table.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
