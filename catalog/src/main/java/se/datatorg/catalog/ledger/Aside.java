package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Files that are there whole or not at all: written aside, synced, renamed, and the folder synced. */
final class Aside {
    private Aside() {}

    /** Writes a file that is not there yet. */
    interface Writer {
        void write(Path aside) throws IOException;
    }

    /** What an earlier try left aside is thrown away. */
    static void write(Path target, Writer writer) throws IOException {
        var folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        var aside = folder.resolve(target.getFileName() + ".part");
        Files.deleteIfExists(aside);
        try {
            writer.write(aside);
            sync(aside, StandardOpenOption.WRITE);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
