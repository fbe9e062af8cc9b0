package se.datatorg.web.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The judged questions over one collection of records. */
public record JudgedSet(List<JudgedQuestion> questions) {
    /** Over the demo region. */
    public static final String DEMO = "demo.tsv";
    /** Over the real feeds that lie beside the project. */
    public static final String CORPUS = "corpus.tsv";

    public JudgedSet {
        questions = List.copyOf(questions);
    }

    public static JudgedSet read(String name) {
        try (var in = JudgedSet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing judged set " + name);
            }
            return new JudgedSet(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(JudgedQuestion::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
