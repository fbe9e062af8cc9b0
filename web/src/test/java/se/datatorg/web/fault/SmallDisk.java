package se.datatorg.web.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small file system in memory, mounted for a test, that can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it, or ends the test and says so where that is not allowed. */
    static SmallDisk mount(Path folder, int mebibytes) {
        try {
            Files.createDirectories(folder);
            Assumptions.assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()) == 0,
                    "no file system may be mounted here: a full disk was not tried");
        } catch (IOException e) {
            Assumptions.abort("there is no mount here: a full disk was not tried");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills it but for so many bytes. */
    void fillBut(long left) {
        var filler = folder.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            var page = new byte[4096];
            while (free() > left) {
                out.write(page);
            }
        } catch (IOException e) {
            if (free() > left + 4096) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(folder.resolve("filler"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }
}
