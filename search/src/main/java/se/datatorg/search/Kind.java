package se.datatorg.search;

/** What a text of a record is. Each kind has a field of its own in the index. */
enum Kind {
    TITLE(8, 5),
    KEYWORD(5, 10),
    PUBLISHER(4, 4),
    /** Themes, formats and places, in words. */
    SUBJECT(3, 15),
    DESCRIPTION(2, 60),
    /** Titles and descriptions of distributions, identifiers. */
    DETAIL(1, 40);

    private final float weight;
    private final int usualLength;

    Kind(float weight, int usualLength) {
        this.weight = weight;
        this.usualLength = usualLength;
    }

    String field() {
        return "text." + name();
    }

    /** What a word found there is worth. */
    float weight() {
        return weight;
    }

    /** Words that a text of the field usually has: a word in a longer text says less. Fixed, so that scores do not depend on others. */
    static int usualLength(String field) {
        for (var kind : values()) {
            if (kind.field().equals(field)) {
                return kind.usualLength;
            }
        }
        return 1;
    }
}
