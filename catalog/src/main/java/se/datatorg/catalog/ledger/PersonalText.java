package se.datatorg.catalog.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, an e-mail address or a telephone number that is to be found, in capitals or not, and as it is written inside
 * addresses.
 */
public final class PersonalText {
    /** What stands in its place. */
    static final String INSTEAD = "[raderat]";

    private static final int SHORTEST = 5;
    private static final Pattern STRUCTURE = Pattern.compile("[<>\"\\\\{}\\p{Cntrl}]");

    private final Pattern anyForm;

    private PersonalText(Pattern anyForm) {
        this.anyForm = anyForm;
    }

    /** @throws IllegalArgumentException for a text that is too short to be told apart, or has signs that no name has */
    public static PersonalText of(String text) {
        var plain = text.strip();
        if (plain.length() < SHORTEST || STRUCTURE.matcher(plain).find()) {
            throw new IllegalArgumentException(
                    "a text of at least " + SHORTEST + " signs, without <, >, \", \\, { and }");
        }
        var inAddresses = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
        return new PersonalText(Pattern.compile(
                Pattern.quote(plain) + "|" + Pattern.quote(inAddresses) + "|"
                        + Pattern.quote(inAddresses.replace("%40", "@")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isIn(String text) {
        return anyForm.matcher(text).find();
    }

    boolean isIn(byte[] bytes) {
        return isIn(new String(bytes, StandardCharsets.UTF_8)) || isIn(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    String erasedFrom(String text) {
        return anyForm.matcher(text).replaceAll(Matcher.quoteReplacement(INSTEAD));
    }
}
