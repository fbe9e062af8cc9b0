package se.datatorg.search.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param text in lower case, composed (NFC)
 * @param start of the word in the composed text
 * @param end after the word
 */
public record Word(String text, int start, int end) {
    /** Longer ones are cut: nobody types them. */
    private static final int LONGEST = 60;

    /** The text as {@link #of} counts it: composed, so that å is one character. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words of a composed text: runs of letters and digits. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && belongs(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(word(text, start, i));
                start = -1;
            }
        }
        return words;
    }

    private static Word word(String text, int start, int end) {
        var word = text.substring(start, Math.min(end, start + LONGEST)).toLowerCase(Locale.ROOT);
        return new Word(word, start, end);
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
