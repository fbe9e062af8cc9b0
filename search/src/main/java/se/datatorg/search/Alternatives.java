package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;

/** What to offer when a question finds nothing. */
final class Alternatives {
    private static final int MOST = 4;
    private static final int SHORTEST = 4;

    private final GenerationSearcher searcher;
    private final Vocabulary vocabulary;
    private final Filters filters;
    private final WordQueries queries;

    Alternatives(GenerationSearcher searcher, Vocabulary vocabulary, Filters filters) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.filters = filters;
        this.queries = new WordQueries(vocabulary.lexicon(), searcher);
    }

    List<Alternative> of(List<String> words) throws IOException {
        var found = new ArrayList<Alternative>();
        for (var word : candidates(words)) {
            int hits = found.size() < MOST ? count(queries.word(word)) : 0;
            if (hits > 0) {
                found.add(new Alternative(word, hits));
            }
        }
        return found;
    }

    /** Broader words first, then near spellings, then beginnings. */
    private Set<String> candidates(List<String> words) throws IOException {
        var candidates = new LinkedHashSet<String>();
        var telling = words.stream()
                .filter(word -> !vocabulary.lexicon().isStopword(word))
                .toList();
        if (telling.size() > 1) {
            candidates.addAll(telling);
        }
        telling.forEach(word -> candidates.addAll(vocabulary.lexicon().pieces(word)));
        for (var word : telling) {
            candidates.addAll(near(word));
        }
        return candidates;
    }

    private List<String> near(String word) throws IOException {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setMinPrefix(1);
        var near = new ArrayList<String>();
        for (var similar :
                checker.suggestSimilar(new Term(IndexSchema.SPELLING, word), MOST, searcher.getIndexReader())) {
            near.add(similar.string);
        }
        return near;
    }

    private int count(Query query) throws IOException {
        return searcher.count(filters.narrow(query));
    }
}
