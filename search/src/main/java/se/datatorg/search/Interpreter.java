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

/**
 * Reads a question against one searcher. One or two words must all be found, of more most; what finds nothing that way is
 * asked once more for any of the words. Filters do not change how a question is read.
 */
final class Interpreter {
    private final GenerationSearcher searcher;
    private final Vocabulary vocabulary;
    private final Terms terms;
    private final WordQueries queries;

    /** A question as Lucene is asked it, and the answer. */
    private record Asked(Query query, Found found) {}

    /** @param terms that questions are put in; those of the searcher, or more */
    Interpreter(GenerationSearcher searcher, Vocabulary vocabulary, Terms terms) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.queries = new WordQueries(vocabulary.lexicon(), terms);
    }

    /** Reads it; names of places are only words when {@code placesAreWords}. */
    Interpretation interpret(Question question, boolean placesAreWords) throws IOException {
        var reader = new WordReader(searcher, vocabulary, queries);
        if (question.isEmpty()) {
            return new Interpretation(
                    MatchAllDocsQuery.INSTANCE,
                    searcher.everything(),
                    reader.marks(),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<Places.Found> place = placesAreWords || !question.phrases().isEmpty()
                ? Optional.empty()
                : vocabulary.places().find(question.words());
        var words = place.map(Places.Found::rest).orElse(question.words());
        var understood = new ArrayList<Understood>();
        for (var unit : units(words)) {
            understood.add(reader.read(unit, unit.getLast().equals(words.getLast())));
        }
        var asked = beside(ask(question, words, understood), place, reader);
        return new Interpretation(asked.query(), asked.found(), reader.marks(), spelling(question, understood), place);
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

    private Asked ask(Question question, List<String> words, List<Understood> understood) throws IOException {
        if (understood.isEmpty()) {
            return new Asked(MatchAllDocsQuery.INSTANCE, searcher.everything());
        }
        var subjects = understood.stream().filter(word -> !isWeak(word)).toList();
        var sought = subjects.isEmpty() ? understood : subjects;
        int required = required(sought.size());
        var rest = understood.stream().filter(word -> !sought.contains(word)).toList();
        var strict = ask(whole(question, words, some(sought, Understood::strict, required), rest));
        return isAnswered(strict.found(), sought.size())
                ? strict
                : ask(whole(question, words, some(sought, Understood::wide, 1), rest));
    }

    private Asked ask(Query query) throws IOException {
        return new Asked(query, searcher.find(query));
    }

    private boolean isWeak(Understood word) {
        return vocabulary.lexicon().isWeak(word.typed());
    }

    /** Records that have several words only somewhere in their descriptions are not about them: then any word will do. */
    private static boolean isAnswered(Found strict, int words) {
        return strict.size() > 0 && (words == 1 || strict.best() >= IndexSchema.ABOUT * required(words));
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
            queries.titlePhrase(words).ifPresent(phrase -> whole.add(phrase, Occur.SHOULD));
        }
        return whole.build();
    }

    private void addTitle(BooleanQuery.Builder whole, String title, float weight) {
        terms.find(new Term(IndexSchema.WHOLE_TITLE, title))
                .map(term -> WordQueries.weighted(new ConstantScoreQuery(term), weight))
                .ifPresent(term -> whole.add(term, Occur.SHOULD));
    }

    /** Records that name the place themselves come before others of the municipality. */
    private Asked beside(Asked asked, Optional<Places.Found> place, WordReader reader) throws IOException {
        if (place.isEmpty()) {
            return asked;
        }
        var names = new ArrayList<Query>();
        for (var word : place.get().words()) {
            reader.marks().add(word, word, Reason.How.SAME);
            names.add(WordQueries.weighted(queries.word(word), IndexSchema.PLACE_WEIGHT));
        }
        return new Asked(with(names, asked.query()), searcher.find(with(names, asked.found())));
    }

    private static Query with(List<Query> names, Query query) {
        var whole = new BooleanQuery.Builder().add(query, Occur.MUST);
        names.forEach(name -> whole.add(name, Occur.SHOULD));
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
