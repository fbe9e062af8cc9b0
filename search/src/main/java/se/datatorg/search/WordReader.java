package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import se.datatorg.search.Reason.How;
import se.datatorg.search.language.Lexicon;

/**
 * Understands the words of one question: as they stand, by the thesaurus, and by the parts of a compound. Only what finds
 * nothing in any of these ways is taken as a beginning, then as misspelt.
 */
final class WordReader {
    private static final int SHORTEST_BEGINNING = 3;
    /** From this many hits on, a word counts as common; below, all words weigh the same. */
    private static final int FEW = 20;

    private static final float ALSO = 0.02f;

    private final GenerationSearcher searcher;
    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final WordQueries queries;
    private final Spelling spelling;
    private final Marks marks;

    WordReader(GenerationSearcher searcher, Vocabulary vocabulary, WordQueries queries) {
        this.searcher = searcher;
        this.lexicon = vocabulary.lexicon();
        this.synonyms = vocabulary.synonyms();
        this.queries = queries;
        this.spelling = new Spelling(searcher, queries, synonyms);
        this.marks = new Marks(lexicon);
    }

    /** What has been understood so far, to mark shown words by. */
    Marks marks() {
        return marks;
    }

    /**
     * Understands one word, or several that the thesaurus knows as one thing.
     *
     * @param last whether it is where somebody may still be typing
     */
    Understood read(List<String> unit, boolean last) throws IOException {
        var typed = String.join(" ", unit);
        unit.forEach(word -> marks.add(typed, word, How.SAME));
        var meanings = synonyms.meanings(unit);
        var word = unit.getFirst();
        var pieces = unit.size() == 1 ? lexicon.pieces(word) : List.<String>of();
        var own = unit.size() == 1 ? queries.word(word) : queries.all(unit);
        int hits = searcher.countListed(own);
        var query = withMeanings(pieces.isEmpty() ? own : withPieces(typed, own, pieces), typed, meanings);
        if (hits > 0 || ((!pieces.isEmpty() || !meanings.isEmpty()) && searcher.countListed(query) > 0)) {
            var strict = WordQueries.weighted(query, weight(hits));
            return new Understood(
                    typed, strict, withAnyPiece(strict, unit.size() > 1 ? unit : pieces), Optional.empty());
        }
        if (unit.size() == 1 && last && isBeginning(word)) {
            marks.addBeginning(word);
            return new Understood(word, queries.beginning(word), queries.beginning(word), Optional.empty());
        }
        return misspelt(typed, own, pieces);
    }

    /** What is a word of its own is not the beginning of another: a shoe (sko) is no school (skola). */
    private boolean isBeginning(String word) throws IOException {
        return word.length() >= SHORTEST_BEGINNING
                && !lexicon.isFinished(word)
                && searcher.countListed(queries.beginning(word)) > 0;
    }

    private Understood misspelt(String typed, Query own, List<String> pieces) throws IOException {
        var meant = spelling.similar(typed);
        if (meant.isEmpty()) {
            return new Understood(typed, own, withAnyPiece(own, pieces), Optional.empty());
        }
        var any = new ArrayList<Query>();
        for (var word : meant) {
            marks.add(typed, word, How.SPELLING);
            any.add(withMeanings(queries.word(word), typed, synonyms.meanings(List.of(word))));
        }
        var query = WordQueries.weighted(new DisjunctionMaxQuery(any, 0), IndexSchema.SPELLING_WEIGHT);
        return new Understood(typed, query, query, Optional.of(meant.getFirst()));
    }

    private Query withMeanings(Query own, String typed, List<Synonyms.Meaning> meanings) {
        if (meanings.isEmpty()) {
            return own;
        }
        var either = new ArrayList<Query>(List.of(own));
        for (var meaning : meanings) {
            var telling = meaning.words().stream()
                    .filter(word -> !lexicon.isStopword(word))
                    .toList();
            telling.forEach(word -> marks.add(typed, word, How.SYNONYM));
            add(either, queries.all(telling), meaning.weight());
        }
        return new DisjunctionMaxQuery(either, ALSO);
    }

    /** All parts of a compound, or two neighbouring parts of three. */
    private Query withPieces(String typed, Query own, List<String> pieces) {
        var either = new ArrayList<Query>(List.of(own));
        add(either, queries.some(pieces, pieces.size(), IndexSchema.PIECE_WEIGHT), 1);
        for (var joined : new TreeSet<>(lexicon.joined(pieces))) {
            add(either, queries.word(joined), IndexSchema.PIECE_WEIGHT);
            marks.add(typed, joined, How.PART);
        }
        pieces.forEach(piece -> marks.add(typed, piece, How.PART));
        return new DisjunctionMaxQuery(either, ALSO);
    }

    private static void add(List<Query> either, Query query, float weight) {
        if (!WordQueries.isNothing(query)) {
            either.add(weight == 1 ? query : WordQueries.weighted(query, weight));
        }
    }

    private Query withAnyPiece(Query strict, List<String> pieces) {
        return pieces.isEmpty()
                ? strict
                : new DisjunctionMaxQuery(List.of(strict, queries.some(pieces, 1, IndexSchema.PIECE_WEIGHT)), 0);
    }

    /** A word that much of the catalogue has (kommun, statistik) says little; a rare one says no more than others. */
    private float weight(int hits) {
        float share =
                (float) Math.max(0, hits - FEW) / (searcher.getIndexReader().numDocs() + 1);
        return 1 / (1 + 3 * share);
    }
}
