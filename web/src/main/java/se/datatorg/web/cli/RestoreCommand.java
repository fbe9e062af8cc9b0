package se.datatorg.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.ledger.Backups;
import se.datatorg.catalog.ledger.LedgerFailure;
import se.datatorg.web.assembly.DataLock;
import se.datatorg.web.assembly.OpenIndex;

/** Puts a backed-up ledger into a data folder that has none. */
@Command(name = "restore", description = "Puts a backed-up ledger into a data folder that has none.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() {
        var from = Objects.requireNonNull(file);
        if (!Files.isRegularFile(from)) {
            throw new Refusal("there is no file " + from + ".");
        }
        try (var lock = DataLock.take(options.data())
                .orElseThrow(() -> new Refusal("a server is running on " + options.data() + "; stop it first."))) {
            if (!Backups.restore(from, options.data())) {
                throw new Refusal("the data folder " + options.data()
                        + " has a ledger already; give another folder with --data. Nothing was changed.");
            }
            OpenIndex.discard(options.data());
        } catch (LedgerFailure e) {
            throw new Refusal("the file " + from + " is no whole backup of a ledger. Nothing was changed.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var data = OpenLedger.of(options)) {
            output.line("restored generation " + data.ledger().generation() + " into " + options.data());
        }
        return Exit.DONE;
    }
}
