package se.datatorg.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which generated catalogue a measurement works on, and where it lies. */
@Command
final class CatalogueOptions {
    @Option(names = "--records", defaultValue = "12000", description = "Records in all.")
    private int records = 12_000;

    @Option(names = "--feeds", defaultValue = "290", description = "Feeds that they come in.")
    private int feeds = 290;

    @Option(names = "--seed", defaultValue = "1", description = "What the catalogue is made up from.")
    private long seed = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the generated catalogue; it stays, and the next measurement finds it there.")
    private @Nullable Path data;

    int records() {
        return records;
    }

    int feeds() {
        return feeds;
    }

    long seed() {
        return seed;
    }

    /** The folder given, or one that is deleted afterwards. */
    Folder folder() {
        try {
            var given = Optional.ofNullable(data);
            return new Folder(
                    given.isPresent() ? given.get() : Files.createTempDirectory("datatorg-bench"), given.isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data folder, and whether it outlives the measurement. */
    record Folder(Path path, boolean stays) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (stays) {
                return;
            }
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
