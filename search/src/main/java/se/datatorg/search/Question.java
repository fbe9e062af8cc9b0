package se.datatorg.search;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.search.language.Word;

/**
 * What was typed, read as words and "quoted phrases". There is no other syntax: all else is letters between words.
 *
 * @param words the first {@value #MOST_WORDS} words, those of phrases included
 * @param phrases the words that must stand beside each other
 */
record Question(List<String> words, List<List<String>> phrases) {
    /** Limit L-30. */
    static final int MOST_WORDS = 32;

    Question {
        words = List.copyOf(words);
        phrases = phrases.stream().map(List::copyOf).toList();
    }

    static Question parse(String text) {
        var words = new ArrayList<String>();
        var phrases = new ArrayList<List<String>>();
        var sections = Word.composed(text).split("[\"”“]", -1);
        for (int i = 0; i < sections.length; i++) {
            var found = Word.of(sections[i]).stream()
                    .map(Word::text)
                    .limit(MOST_WORDS - words.size())
                    .toList();
            // Every second section stands between quotes; the last one only if its quote is closed.
            if (i % 2 == 1 && i < sections.length - 1 && !found.isEmpty()) {
                phrases.add(found);
            }
            words.addAll(found);
        }
        return new Question(words, phrases);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String last() {
        return words.getLast();
    }
}
