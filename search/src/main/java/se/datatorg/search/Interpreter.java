package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import se.datatorg.search.language.Lexicon;

/**
 * Reads a question against one searcher. One or two words must all be found, of more most; what finds nothing that way is
 * asked once more for any of the words. Filters do not change how a question is read.
 */
final class Interpreter {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISSPELT = 4;
    /** From this many hits on, a word counts as common; below, all words weigh the same. */
    private static final int FEW = 20;

    private final IndexSearcher searcher;
    private final Lexicon lexicon;
    private final WordQueries queries;
    private final Set<String> terms = new HashSet<>();
    private Optional<String> beginning = Optional.empty();

    Interpreter(IndexSearcher searcher, Lexicon lexicon) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.queries = new WordQueries(lexicon);
    }

    /**
     * A word of the question, as understood.
     *
     * @param strict finds the word, or what it was meant as
     * @param wide finds parts of it as well
     * @param meant how it was probably meant, when it finds nothing
     */
    private record Understood(String word, Query strict, Query wide, Optional<String> meant) {}

    Interpretation interpret(Question question) throws IOException {
        if (question.isEmpty()) {
            return new Interpretation(MatchAllDocsQuery.INSTANCE, Set.of(), Optional.empty(), Optional.empty());
        }
        var understood = new ArrayList<Understood>();
        for (var word : sought(question)) {
            understood.add(understand(word, word.equals(question.last())));
        }
        var strict = query(question, understood.stream().map(Understood::strict).toList(), required(understood.size()));
        var query = count(strict) > 0
                ? strict
                : query(question, understood.stream().map(Understood::wide).toList(), 1);
        return new Interpretation(query, terms, beginning, spelling(question, understood));
    }

    /** Each word once, without words that say nothing; unless there are no others. */
    private List<String> sought(Question question) {
        var distinct = question.words().stream().distinct().toList();
        var telling =
                distinct.stream().filter(word -> !lexicon.isStopword(word)).toList();
        return telling.isEmpty() ? distinct : telling;
    }

    private static int required(int words) {
        return words <= 2 ? words : words - words / 3;
    }

    private Query query(Question question, List<Query> words, int required) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
        words.forEach(word -> some.add(word, Occur.SHOULD));
        var whole = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
        question.phrases().forEach(phrase -> whole.add(queries.phrase(phrase), Occur.MUST));
        addTitle(whole, WholeTitle.exact(question.words()), IndexSchema.WHOLE_TITLE_WEIGHT);
        addTitle(whole, WholeTitle.stemmed(question.words(), lexicon), IndexSchema.WHOLE_STEMMED_TITLE_WEIGHT);
        if (question.words().size() > 1) {
            whole.add(queries.titlePhrase(question.words()), Occur.SHOULD);
        }
        return whole.build();
    }

    private static void addTitle(BooleanQuery.Builder whole, String title, float weight) {
        var term = new TermQuery(new Term(IndexSchema.WHOLE_TITLE, title));
        whole.add(WordQueries.weighted(new ConstantScoreQuery(term), weight), Occur.SHOULD);
    }

    private Understood understand(String word, boolean last) throws IOException {
        lexicon.sought(word).values().forEach(terms::addAll);
        var asTyped = queries.word(word);
        int hits = count(asTyped);
        var pieces = lexicon.pieces(word);
        if (hits > 0 || (!pieces.isEmpty() && count(withPieces(asTyped, pieces)) > 0)) {
            var strict = WordQueries.weighted(pieces.isEmpty() ? asTyped : withPieces(asTyped, pieces), weight(hits));
            return new Understood(word, strict, withAnyPiece(strict, pieces), Optional.empty());
        }
        if (last && isBeginning(word)) {
            beginning = Optional.of(word);
            return new Understood(word, queries.beginning(word), queries.beginning(word), Optional.empty());
        }
        return misspelt(word, asTyped, pieces);
    }

    /** What is a word of its own is not the beginning of another: a shoe (sko) is no school (skola). */
    private boolean isBeginning(String word) throws IOException {
        return word.length() >= SHORTEST_BEGINNING && !lexicon.isFinished(word) && count(queries.beginning(word)) > 0;
    }

    private Understood misspelt(String word, Query asTyped, List<String> pieces) throws IOException {
        var meant = similar(word);
        if (meant.isEmpty()) {
            return new Understood(word, asTyped, withAnyPiece(asTyped, pieces), Optional.empty());
        }
        meant.forEach(other -> lexicon.sought(other).values().forEach(terms::addAll));
        var query = queries.any(meant, IndexSchema.SPELLING_WEIGHT);
        return new Understood(word, query, query, Optional.of(meant.getFirst()));
    }

    /** All parts of a compound, or two neighbouring parts of three. */
    private Query withPieces(Query asTyped, List<String> pieces) {
        var either = new ArrayList<Query>(List.of(asTyped));
        either.add(queries.some(pieces, pieces.size(), IndexSchema.PIECE_WEIGHT));
        for (var joined : new TreeSet<>(lexicon.joined(pieces))) {
            either.add(WordQueries.weighted(queries.word(joined), IndexSchema.PIECE_WEIGHT));
            lexicon.sought(joined).values().forEach(terms::addAll);
        }
        pieces.forEach(piece -> lexicon.sought(piece).values().forEach(terms::addAll));
        return new DisjunctionMaxQuery(either, 0.1f);
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

    private List<String> similar(String word) throws IOException {
        if (word.length() < SHORTEST_MISSPELT) {
            return List.of();
        }
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 8 ? 1 : 2);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST_MISSPELT);
        checker.setAccuracy(0.6f);
        var found = new ArrayList<String>();
        for (var similar : checker.suggestSimilar(new Term(IndexSchema.SPELLING, word), 3, searcher.getIndexReader())) {
            if (count(queries.word(similar.string)) > 0) {
                found.add(similar.string);
            }
        }
        return List.copyOf(found);
    }

    private int count(Query query) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(Filters.LISTED, Occur.FILTER)
                .build());
    }

    private static Optional<String> spelling(Question question, List<Understood> understood) {
        if (understood.stream().allMatch(word -> word.meant().isEmpty())) {
            return Optional.empty();
        }
        var words = new ArrayList<>(question.words());
        for (var word : understood) {
            word.meant().ifPresent(meant -> words.replaceAll(typed -> typed.equals(word.word()) ? meant : typed));
        }
        return Optional.of(String.join(" ", words));
    }
}
