package se.datatorg.search;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * What an index understands of a question.
 *
 * @param terms that a shown word must have one of, to be marked
 * @param beginning what a shown word may begin with, to be marked
 * @param spelling the question as it was probably meant
 */
record Interpretation(Query query, Set<String> terms, Optional<String> beginning, Optional<String> spelling) {
    Interpretation {
        terms = Set.copyOf(terms);
    }
}
