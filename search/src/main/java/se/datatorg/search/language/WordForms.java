package se.datatorg.search.language;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * A word of a text with all that it is indexed by.
 *
 * @param word in lower case
 * @param plain the word as bytes
 * @param names of the terms, in the order in which they are indexed
 * @param terms the same as bytes
 */
public record WordForms(String word, BytesRef plain, Set<String> names, List<BytesRef> terms) {
    static WordForms of(String word, Collection<String> names) {
        return new WordForms(
                word,
                new BytesRef(word),
                Collections.unmodifiableSet(new LinkedHashSet<>(names)),
                names.stream().map(BytesRef::new).toList());
    }
}
