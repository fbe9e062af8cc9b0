package se.datatorg.catalog;

/** The form of ids that stand in addresses. Looked at letter by letter: a page may make thousands of them. */
final class Slug {
    private static final int LONGEST = 64;

    private Slug() {}

    /** Lower-case letters, digits and hyphens, at most 64, the first no hyphen. */
    static boolean is(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.charAt(0) != '-'
                && text.chars().allMatch(letter -> isLowerCase(letter) || isDigit(letter) || letter == '-');
    }

    private static boolean isLowerCase(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
