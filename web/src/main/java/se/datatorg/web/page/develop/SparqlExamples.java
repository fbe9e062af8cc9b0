package se.datatorg.web.page.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.datatorg.vocab.Text;

/** Queries to start from. Each is a file whose first line is a comment with its name, Swedish and English. */
final class SparqlExamples {
    private static final List<String> FILES = List.of(
            "per-publisher.rq",
            "bathing.rq",
            "csv-files.rq",
            "apis.rq",
            "high-value.rq",
            "latest.rq",
            "per-month.rq",
            "themes.rq",
            "keywords.rq",
            "formats.rq",
            "licences.rq",
            "frequency.rq",
            "series.rq",
            "without-format.rq",
            "one-dataset.rq");

    private static final List<Example> ALL =
            FILES.stream().map(SparqlExamples::read).toList();

    private SparqlExamples() {}

    /** A query and its name. */
    record Example(Text label, String query) {}

    static List<Example> all() {
        return ALL;
    }

    private static Example read(String file) {
        try (var in = SparqlExamples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var names = lines.getFirst().substring(1).strip().split("\\s*\\|\\s*", 2);
            var query = lines.stream()
                    .skip(1)
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("");
            return new Example(new Text(names[0], names[1]), query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
