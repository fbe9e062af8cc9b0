package se.datatorg.search.language;

import java.text.Normalizer;

/** Letters without their marks: å and ä as a, ö as o. */
public final class Folding {
    private Folding() {}

    public static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        var folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    switch (c) {
                        case 'ø' -> folded.append('o');
                        case 'æ' -> folded.append('a');
                        case 'ß' -> folded.append("ss");
                        default -> folded.appendCodePoint(c);
                    }
                });
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
