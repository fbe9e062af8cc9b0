package se.datatorg.search;

import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * A word of a question, or several that are one thing, as understood.
 *
 * @param strict finds it, or what it was meant as
 * @param wide finds parts of it as well
 * @param meant how it was probably meant, when it finds nothing
 */
record Understood(String typed, Query strict, Query wide, Optional<String> meant) {}
