package se.datatorg.web.page.develop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL page.
 *
 * @param query as typed, or the first example
 */
public record SparqlView(
        String query, List<Example> examples, Optional<Answer> answer, String machineHref, String curl) {

    /** A query to start from. */
    public record Example(String label, String href) {}

    /**
     * How the query ended.
     *
     * @param heading the answer in words
     * @param error whether it was refused
     * @param turtle the graph, of CONSTRUCT and DESCRIBE
     */
    public record Answer(
            String heading, boolean error, List<String> columns, List<List<Cell>> rows, Optional<String> turtle) {}

    /** A value; with an address when it can be followed. */
    public record Cell(
            String text, @Nullable String href, @Nullable String lang) {}
}
