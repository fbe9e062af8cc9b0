package se.datatorg.search;

import java.util.List;
import java.util.stream.Collectors;
import se.datatorg.search.language.Layer;
import se.datatorg.search.language.Lexicon;
import se.datatorg.search.language.Word;

/** A title as one term: letter by letter, and in dictionary forms. */
final class WholeTitle {
    /** Longer titles are never typed. */
    private static final int MOST_WORDS = 30;

    private WholeTitle() {}

    /** Both terms; none when the text has no words or too many. */
    static List<String> terms(String text, Lexicon lexicon) {
        var words = Word.of(Word.composed(text)).stream().map(Word::text).toList();
        return words.isEmpty() || words.size() > MOST_WORDS
                ? List.of()
                : List.of(exact(words), stemmed(words, lexicon));
    }

    static String exact(List<String> words) {
        return Layer.EXACT.term(String.join(" ", words));
    }

    static String stemmed(List<String> words, Lexicon lexicon) {
        return Layer.STEM.term(words.stream().map(lexicon::stem).collect(Collectors.joining(" ")));
    }
}
