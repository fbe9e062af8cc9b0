package se.datatorg.search;

import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * What an index understands of a question.
 *
 * @param query that finds it
 * @param found by it
 * @param marks which shown words were looked for
 * @param spelling the question as it was probably meant
 * @param place a municipality that the question names
 */
record Interpretation(Query query, Found found, Marks marks, Optional<String> spelling, Optional<Places.Found> place) {}
