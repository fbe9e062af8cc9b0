package se.datatorg.catalog.quality;

/** How a metric came out. What was not measured gives no points, and is said to be not measured. */
public enum Verdict {
    PASSED('P'),
    FAILED('F'),
    NOT_MEASURED('N');

    private final char letter;

    Verdict(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static Verdict ofLetter(char letter) {
        for (var verdict : values()) {
            if (verdict.letter == letter) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict has the letter " + letter);
    }
}
