package se.datatorg.web.api.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * The files of one dump: one per generation, made when it is first asked for, and the older ones deleted then. Whoever is
 * still reading a deleted file reads it to its end.
 *
 * @param name {@code catalog.nq.gz}
 */
record DumpFiles(Path folder, String name, Content content) {
    /** Writes what the dump holds at a generation. */
    @FunctionalInterface
    interface Content {
        void write(long generation, OutputStream out);
    }

    /** A finished file. */
    record Dump(Path file, long bytes) {}

    /** The dump of that generation; whoever asks while it is made waits for it. */
    Dump of(long generation) {
        synchronized (content) {
            var file = folder.resolve(generation + "-" + name);
            try {
                if (!Files.exists(file)) {
                    make(generation, file);
                }
                return new Dump(file, Files.size(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Written aside and renamed: a file that has the name is whole. */
    private void make(long generation, Path file) throws IOException {
        Files.createDirectories(folder);
        var aside = folder.resolve(name + ".part");
        try (var out = new GZIPOutputStream(Files.newOutputStream(aside), 1 << 16)) {
            content.write(generation, out);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var others = Files.newDirectoryStream(folder, "*-" + name)) {
            for (var other : others) {
                if (!other.equals(file)) {
                    Files.delete(other);
                }
            }
        }
    }
}
