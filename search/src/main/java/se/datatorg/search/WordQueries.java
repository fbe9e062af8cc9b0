package se.datatorg.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import se.datatorg.search.language.Layer;
import se.datatorg.search.language.Lexicon;

/**
 * Lucene's questions for single words: each asks every text field, in every sense of the word; the best answer counts.
 * What no document has is left out.
 */
final class WordQueries {
    /** How much a word counts that is found in several places, beside the best one. */
    private static final float ELSEWHERE = 0.05f;

    private static final List<Kind> NAMES = List.of(Kind.TITLE, Kind.KEYWORD, Kind.PUBLISHER);

    private static final List<Layer> NAMED = List.of(Layer.EXACT, Layer.STEM, Layer.PART);

    private final Lexicon lexicon;
    private final Terms index;

    WordQueries(Lexicon lexicon, Terms index) {
        this.lexicon = lexicon;
        this.index = index;
    }

    /** Whether it cannot find anything. */
    static boolean isNothing(Query query) {
        return query instanceof MatchNoDocsQuery;
    }

    Query word(String word) {
        var anywhere = new ArrayList<Query>();
        Map<Layer, Set<String>> sought = lexicon.sought(word);
        for (var kind : Kind.values()) {
            sought.forEach((layer, terms) -> terms(kind, terms)
                    .map(found -> weighted(found, kind.weight() * IndexSchema.LAYER_WEIGHTS.getOrDefault(layer, 0f)))
                    .ifPresent(anywhere::add));
        }
        return anywhere.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(anywhere, ELSEWHERE);
    }

    private Optional<Query> terms(Kind kind, Set<String> terms) {
        var found = terms.stream()
                .sorted()
                .flatMap(term -> index.find(new Term(kind.field(), term)).stream())
                .toList();
        if (found.size() < 2) {
            return found.stream().<Query>map(term -> term).findFirst();
        }
        var any = new SynonymQuery.Builder(kind.field());
        found.forEach(term -> any.addTerm(term.getTerm()));
        return Optional.of(any.build());
    }

    /** In titles and keywords only, and not in every sense. */
    Query name(String word) {
        var anywhere = new ArrayList<Query>();
        Map<Layer, Set<String>> sought = lexicon.sought(word);
        for (var kind : List.of(Kind.TITLE, Kind.KEYWORD)) {
            for (var layer : NAMED) {
                terms(kind, sought.getOrDefault(layer, Set.of()))
                        .map(found ->
                                weighted(found, kind.weight() * IndexSchema.LAYER_WEIGHTS.getOrDefault(layer, 0f)))
                        .ifPresent(anywhere::add);
            }
        }
        return new DisjunctionMaxQuery(anywhere, ELSEWHERE);
    }

    Query beginning(String typed) {
        var anywhere = new ArrayList<Query>();
        for (var kind : NAMES) {
            var prefix = new PrefixQuery(new Term(kind.field(), Layer.EXACT.term(typed)));
            anywhere.add(weighted(new ConstantScoreQuery(prefix), kind.weight() * IndexSchema.PREFIX_WEIGHT));
        }
        return new DisjunctionMaxQuery(anywhere, 0);
    }

    /** All of the words, together worth as much as one. */
    Query all(List<String> words) {
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var one = word(word);
            if (isNothing(one)) {
                return one;
            }
            all.add(weighted(one, 1f / words.size()), Occur.MUST);
        }
        return all.build();
    }

    /** At least so many of the words, worth that share together. */
    Query some(List<String> words, int least, float share) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        int known = 0;
        for (var word : words) {
            var one = word(word);
            if (!isNothing(one)) {
                some.add(weighted(one, share / words.size()), Occur.SHOULD);
                known++;
            }
        }
        return known < least ? MatchNoDocsQuery.INSTANCE : some.build();
    }

    /** The words beside each other, in any text. */
    Query phrase(List<String> words) {
        var anywhere = new ArrayList<Query>();
        for (var kind : Kind.values()) {
            anywhere.add(weighted(phrase(kind, words, 0), kind.weight()));
        }
        return new DisjunctionMaxQuery(anywhere, ELSEWHERE);
    }

    /** The words beside each other in a title; empty when titles lack one of them. */
    Optional<Query> titlePhrase(List<String> words) {
        boolean known = words.stream()
                .allMatch(word -> index.find(new Term(Kind.TITLE.field(), Layer.EXACT.term(word)))
                        .isPresent());
        return known
                ? Optional.of(weighted(phrase(Kind.TITLE, words, 1), IndexSchema.TITLE_PHRASE_WEIGHT))
                : Optional.empty();
    }

    static Query phrase(Kind kind, List<String> words, int slop) {
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(kind.field(), Layer.EXACT.term(word))));
        return phrase.build();
    }

    static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
