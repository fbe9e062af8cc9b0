package se.datatorg.web.page.develop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL page.
 *
 * @param query as typed, or the first example
 * @param link the whole address of this page with its query
 * @param downloads the answer in other forms
 * @param terms what can be completed: {@code prefix=namespace} and {@code prefix:Term}, with blanks between
 */
public record SparqlView(
        String query,
        List<Example> examples,
        Optional<Answer> answer,
        String link,
        List<Example> downloads,
        String terms,
        String curl) {

    /** A query to start from. */
    public record Example(String label, String href) {}

    /**
     * How the query ended.
     *
     * @param heading the answer in words
     * @param error whether it was refused
     * @param turtle the graph, of CONSTRUCT and DESCRIBE
     * @param chart of the first two columns, when the second is of numbers
     */
    public record Answer(
            String heading,
            boolean error,
            List<String> columns,
            List<List<Cell>> rows,
            Optional<String> turtle,
            Optional<AnswerChart> chart) {
        static Answer told(String heading, boolean error, Optional<String> turtle) {
            return new Answer(heading, error, List.of(), List.of(), turtle, Optional.empty());
        }
    }

    /** A value; with an address when it can be followed. */
    public record Cell(
            String text, @Nullable String href, @Nullable String lang) {}
}
