package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads a question against one searcher. One or two words must all be found, of more most; what finds nothing that way is
 * asked once more for any of the words. Filters do not change how a question is read.
 */
final class Interpreter {
    private final GenerationSearcher searcher;
    private final Vocabulary vocabulary;
    private final WordQueries queries;

    Interpreter(GenerationSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.queries = new WordQueries(vocabulary.lexicon());
    }

    /** Reads it; names of places are only words when {@code placesAreWords}. */
    Interpretation interpret(Question question, boolean placesAreWords) throws IOException {
        var reader = new WordReader(searcher, vocabulary, queries);
        if (question.isEmpty()) {
            return new Interpretation(MatchAllDocsQuery.INSTANCE, reader.marks(), Optional.empty(), Optional.empty());
        }
        Optional<Places.Found> place = placesAreWords || !question.phrases().isEmpty()
                ? Optional.empty()
                : vocabulary.places().find(question.words());
        var words = place.map(Places.Found::rest).orElse(question.words());
        var understood = new ArrayList<Understood>();
        for (var unit : units(words)) {
            understood.add(reader.read(unit, unit.getLast().equals(words.getLast())));
        }
        var query = beside(query(question, words, understood), place, reader);
        return new Interpretation(query, reader.marks(), spelling(question, understood), place);
    }

    /** The words in units of meaning, each once, without words that say nothing; unless there are no others. */
    private List<List<String>> units(List<String> words) {
        var telling = new ArrayList<List<String>>();
        for (int i = 0; i < words.size(); ) {
            int length = vocabulary.synonyms().together(words, i);
            var unit = words.subList(i, i + length);
            if ((length > 1 || !vocabulary.lexicon().isStopword(unit.getFirst())) && !telling.contains(unit)) {
                telling.add(unit);
            }
            i += length;
        }
        return telling.isEmpty() ? words.stream().distinct().map(List::of).toList() : telling;
    }

    private static int required(int words) {
        return words <= 2 ? words : words - words / 3;
    }

    private Query query(Question question, List<String> words, List<Understood> understood) throws IOException {
        if (understood.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var subjects = understood.stream().filter(word -> !isWeak(word)).toList();
        var sought = subjects.isEmpty() ? understood : subjects;
        int required = required(sought.size());
        var rest = understood.stream().filter(word -> !sought.contains(word)).toList();
        var strict = whole(question, words, some(sought, Understood::strict, required), rest);
        return isAnswered(strict, sought.size())
                ? strict
                : whole(question, words, some(sought, Understood::wide, 1), rest);
    }

    private boolean isWeak(Understood word) {
        return vocabulary.lexicon().isWeak(word.typed());
    }

    /** Records that have several words only somewhere in their descriptions are not about them: then any word will do. */
    private boolean isAnswered(Query strict, int words) throws IOException {
        var best = searcher.bestListed(strict);
        return best.isPresent() && (words == 1 || best.getAsDouble() >= IndexSchema.ABOUT * required(words));
    }

    private static Query some(List<Understood> words, Function<Understood, Query> sense, int required) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
        words.forEach(word -> some.add(sense.apply(word), Occur.SHOULD));
        return some.build();
    }

    private Query whole(Question question, List<String> words, Query some, List<Understood> rest) {
        var whole = new BooleanQuery.Builder().add(some, Occur.MUST);
        rest.forEach(word -> whole.add(word.strict(), Occur.SHOULD));
        question.phrases().forEach(phrase -> whole.add(queries.phrase(phrase), Occur.MUST));
        var lexicon = vocabulary.lexicon();
        addTitle(whole, WholeTitle.exact(question.words()), IndexSchema.WHOLE_TITLE_WEIGHT);
        addTitle(whole, WholeTitle.stemmed(question.words(), lexicon), IndexSchema.WHOLE_STEMMED_TITLE_WEIGHT);
        if (words.size() > 1) {
            whole.add(queries.titlePhrase(words), Occur.SHOULD);
        }
        return whole.build();
    }

    private static void addTitle(BooleanQuery.Builder whole, String title, float weight) {
        var term = new TermQuery(new Term(IndexSchema.WHOLE_TITLE, title));
        whole.add(WordQueries.weighted(new ConstantScoreQuery(term), weight), Occur.SHOULD);
    }

    /** Records that name the place themselves come before others of the municipality. */
    private Query beside(Query query, Optional<Places.Found> place, WordReader reader) {
        if (place.isEmpty()) {
            return query;
        }
        var whole = new BooleanQuery.Builder().add(query, Occur.MUST);
        place.get().words().forEach(word -> {
            reader.marks().add(word, word, Reason.How.SAME);
            whole.add(WordQueries.weighted(queries.word(word), IndexSchema.PLACE_WEIGHT), Occur.SHOULD);
        });
        return whole.build();
    }

    /** The question as it was probably meant. */
    private static Optional<String> spelling(Question question, List<Understood> understood) {
        if (understood.stream().allMatch(word -> word.meant().isEmpty())) {
            return Optional.empty();
        }
        var words = new ArrayList<>(question.words());
        for (var unit : understood) {
            unit.meant().ifPresent(meant -> words.replaceAll(typed -> typed.equals(unit.typed()) ? meant : typed));
        }
        return Optional.of(String.join(" ", words));
    }
}
