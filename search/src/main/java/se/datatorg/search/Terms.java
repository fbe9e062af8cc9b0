package se.datatorg.search;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/** Which terms an index has: of the many ways in which a word may be written and meant, it has few. */
interface Terms {
    /** Knows nothing of the index: any term may be there. */
    Terms ANY = term -> Optional.of(new TermQuery(term));

    /** The query for the term; empty when no document has it. */
    Optional<TermQuery> find(Term term);
}
