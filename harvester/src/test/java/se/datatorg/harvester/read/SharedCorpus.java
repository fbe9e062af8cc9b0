package se.datatorg.harvester.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.testdata.SharedFolder;

/** Real feeds that lie beside the repository; without them the tests that need them say so and are skipped. */
public final class SharedCorpus {
    private SharedCorpus() {}

    public static Path folder() {
        return SharedFolder.find("corpus")
                .orElseGet(() -> Assumptions.abort("skipped: no folder shared/corpus beside the repository"));
    }

    /** A file as a server would answer it, without a content type; what is gzipped in the corpus is unpacked. */
    static Page page(String file) {
        try {
            var bytes = Files.readAllBytes(folder().resolve(file));
            boolean packed = file.endsWith(".gz");
            if (packed) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            var name = packed ? file.substring(0, file.length() - 3) : file;
            return new Page(URI.create("https://oppnadata.example.se/" + name), Optional.empty(), Bytes.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
