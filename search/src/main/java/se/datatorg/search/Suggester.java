package se.datatorg.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import se.datatorg.vocab.Lang;

/** Completes what somebody types, out of the suggestion terms of one searcher. */
final class Suggester {
    /** Terms looked at in each segment: one letter begins thousands of words, and the first ones will do. */
    private static final int MOST_TERMS = 400;

    private static final int SHORTEST_MISSPELT = 4;

    /** A text can be found by its beginning and by a later word. */
    private static final int WAYS = 2;

    /** Equal are only those of the same text and kind: what counts is the text, not how many records have it. */
    private static final Comparator<SuggestionTerms.Entry> BEST_FIRST = Comparator.comparing(
                    (SuggestionTerms.Entry entry) -> !entry.start())
            .thenComparingInt(entry -> entry.suggestion().text().length())
            .thenComparing(entry -> entry.suggestion().text())
            .thenComparing(entry -> entry.suggestion().kind());

    private final IndexSearcher searcher;
    private final Lang lang;
    private final int limit;
    /** The best so far, and as few as can be: a letter or two begin thousands of texts. */
    private final NavigableSet<SuggestionTerms.Entry> found = new TreeSet<>(BEST_FIRST);

    Suggester(IndexSearcher searcher, Lang lang, int limit) {
        this.searcher = searcher;
        this.lang = lang;
        this.limit = limit;
    }

    List<Suggestion> suggest(String typed) throws IOException {
        var key = SuggestionTerms.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        beginningWith(key);
        if (found.isEmpty() && key.length() >= SHORTEST_MISSPELT) {
            nearly(key);
        }
        return best();
    }

    private void beginningWith(String key) throws IOException {
        var prefix = new BytesRef(key);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(IndexSchema.SUGGESTION);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int seen = 0;
            for (var term = each.term();
                    term != null && seen < MOST_TERMS && startsWith(term, prefix);
                    term = each.next()) {
                seen++;
                collect(leaf, each);
            }
        }
    }

    /** One letter wrong, missing, too many or swapped, after the first one. */
    private void nearly(String key) throws IOException {
        int first = Character.charCount(key.codePointAt(0));
        var misspelt = new LevenshteinAutomata(key.substring(first), true).toAutomaton(1, key.substring(0, first));
        var automaton = new CompiledAutomaton(Operations.determinize(
                Operations.concatenate(List.of(misspelt, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(IndexSchema.SUGGESTION);
            if (terms == null) {
                continue;
            }
            var each = automaton.getTermsEnum(terms);
            int seen = 0;
            for (var term = each.next(); term != null && seen < MOST_TERMS; term = each.next()) {
                seen++;
                collect(leaf, each);
            }
        }
    }

    /** Of four hundred that begin with two letters a handful are told: the others are seen through before they are read. */
    private void collect(LeafReaderContext leaf, TermsEnum each) throws IOException {
        if (isFull() && SuggestionTerms.isSurelyWorse(each.term(), found.getLast())) {
            return;
        }
        var entry = SuggestionTerms.read(each.term().utf8ToString());
        if (SuggestionTerms.suits(entry, lang) && isAmongTheBest(entry) && isAlive(leaf.reader(), each)) {
            found.add(entry);
            if (found.size() > WAYS * limit) {
                found.removeLast();
            }
        }
    }

    private boolean isFull() {
        return found.size() >= WAYS * limit;
    }

    private boolean isAmongTheBest(SuggestionTerms.Entry entry) {
        return !isFull() || BEST_FIRST.compare(entry, found.getLast()) < 0;
    }

    /** Terms of removed records stay until their segment is merged. */
    private static boolean isAlive(LeafReader reader, TermsEnum each) throws IOException {
        var live = reader.getLiveDocs();
        if (live == null) {
            return true;
        }
        var postings = each.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live.get(doc)) {
                return true;
            }
        }
        return false;
    }

    /** The same text of the same kind once. */
    private List<Suggestion> best() {
        Map<String, Suggestion> distinct = new LinkedHashMap<>();
        for (var entry : found) {
            var suggestion = entry.suggestion();
            distinct.putIfAbsent(suggestion.kind() + " " + suggestion.text(), suggestion);
        }
        return distinct.values().stream().limit(limit).toList();
    }

    private static boolean startsWith(BytesRef term, BytesRef prefix) {
        return StringHelper.startsWith(term, prefix);
    }
}
