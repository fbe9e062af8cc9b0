package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;

/** How a word that finds nothing was probably meant: words of the catalogue first, then of the thesaurus. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int MOST = 3;

    private final GenerationSearcher searcher;
    private final WordQueries queries;
    private final Synonyms synonyms;

    Spelling(GenerationSearcher searcher, WordQueries queries, Synonyms synonyms) {
        this.searcher = searcher;
        this.queries = queries;
        this.synonyms = synonyms;
    }

    /** Words that find something, the likeliest first. */
    List<String> similar(String word) throws IOException {
        if (word.length() < SHORTEST || word.indexOf(' ') >= 0) {
            return List.of();
        }
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 8 ? 1 : 2);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        var found = new ArrayList<String>();
        for (var similar :
                checker.suggestSimilar(new Term(IndexSchema.SPELLING, word), MOST, searcher.getIndexReader())) {
            if (searcher.countListed(queries.word(similar.string)) > 0) {
                found.add(similar.string);
            }
        }
        if (found.isEmpty() && synonyms.meanings(List.of(word)).isEmpty()) {
            synonyms.nearest(word).ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
