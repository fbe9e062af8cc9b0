package se.datatorg.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the ledger, whole, also while a server runs; it is all that must be kept. */
@Command(name = "backup", description = "Copies the ledger to a file, also while a server runs.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var target = Objects.requireNonNull(file);
        if (Files.exists(target)) {
            throw new Refusal("the file " + target + " exists already; nothing was written.");
        }
        try (var data = OpenLedger.of(options)) {
            data.ledger().backups().copy(target);
            output.line("backed up generation " + data.ledger().generation() + " to " + target);
        }
        return Exit.DONE;
    }
}
