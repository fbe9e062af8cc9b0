package se.datatorg.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import se.datatorg.search.language.Layer;
import se.datatorg.search.language.Lexicon;

/** Lucene's questions for single words: each asks every text field, in every sense of the word; the best answer counts. */
final class WordQueries {
    /** How much a word counts that is found in several places, beside the best one. */
    private static final float ELSEWHERE = 0.05f;

    private static final List<Kind> NAMES = List.of(Kind.TITLE, Kind.KEYWORD, Kind.PUBLISHER);

    private final Lexicon lexicon;

    WordQueries(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Query word(String word) {
        var anywhere = new ArrayList<Query>();
        Map<Layer, Set<String>> sought = lexicon.sought(word);
        for (var kind : Kind.values()) {
            sought.forEach((layer, terms) -> anywhere.add(
                    weighted(terms(kind, terms), kind.weight() * IndexSchema.LAYER_WEIGHTS.getOrDefault(layer, 0f))));
        }
        return new DisjunctionMaxQuery(anywhere, ELSEWHERE);
    }

    private static Query terms(Kind kind, Set<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(kind.field(), terms.iterator().next()));
        }
        var any = new SynonymQuery.Builder(kind.field());
        terms.stream().sorted().forEach(term -> any.addTerm(new Term(kind.field(), term)));
        return any.build();
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
        words.forEach(word -> all.add(weighted(word(word), 1f / words.size()), Occur.MUST));
        return all.build();
    }

    /** At least so many of the words, worth that share together. */
    Query some(List<String> words, int least, float share) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        words.forEach(word -> some.add(weighted(word(word), share / words.size()), Occur.SHOULD));
        return some.build();
    }

    /** The words beside each other, in any text. */
    Query phrase(List<String> words) {
        var anywhere = new ArrayList<Query>();
        for (var kind : Kind.values()) {
            anywhere.add(weighted(phrase(kind, words, 0), kind.weight()));
        }
        return new DisjunctionMaxQuery(anywhere, ELSEWHERE);
    }

    Query titlePhrase(List<String> words) {
        return weighted(phrase(Kind.TITLE, words, 1), IndexSchema.TITLE_PHRASE_WEIGHT);
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
