package se.datatorg.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tab-separated data: a list of cells for each line; empty lines and lines that begin with {@code #} are left out. */
final class Table {
    private Table() {}

    /** Rows of a resource beside this class. */
    static List<List<String>> resource(String name) {
        return rows(resourceText(name).orElseThrow(() -> new IllegalStateException("missing resource " + name)));
    }

    /** A resource beside this class, if there is one. */
    static Optional<String> resourceText(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file on disk, if there is one. */
    static Optional<String> fileText(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
