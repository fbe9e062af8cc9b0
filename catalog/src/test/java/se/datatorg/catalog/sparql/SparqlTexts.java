package se.datatorg.catalog.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Queries beside the tests: one a line. */
final class SparqlTexts {
    private SparqlTexts() {}

    static List<String> read(String name) {
        return whole(name).lines().filter(line -> !line.isBlank()).toList();
    }

    static String whole(String name) {
        try (var in = SparqlTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no such text: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
