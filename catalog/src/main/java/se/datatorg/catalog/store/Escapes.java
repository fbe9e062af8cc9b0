package se.datatorg.catalog.store;

/** The escapes of N-Triples. */
final class Escapes {
    private static final String LETTERS = "tbnrf\"'\\";
    private static final String MEANINGS = "\t\b\n\r\f\"'\\";

    private Escapes() {}

    /** The text that is meant by the written one. */
    static String resolve(String written) {
        int escape = written.indexOf('\\');
        if (escape < 0) {
            return written;
        }
        var meant = new StringBuilder(written.length());
        int at = 0;
        while (escape >= 0) {
            meant.append(written, at, escape);
            at = escape + 2 + append(meant, written, escape + 1);
            escape = written.indexOf('\\', at);
        }
        return meant.append(written, at, written.length()).toString();
    }

    /** Appends what the escape letter stands for; answers how many digits followed it. */
    private static int append(StringBuilder meant, String written, int letterAt) {
        char letter = written.charAt(letterAt);
        int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (digits > 0) {
            meant.appendCodePoint(Integer.parseInt(written, letterAt + 1, letterAt + 1 + digits, 16));
        } else {
            meant.append(MEANINGS.charAt(LETTERS.indexOf(letter)));
        }
        return digits;
    }
}
