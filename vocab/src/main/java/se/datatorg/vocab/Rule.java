package se.datatorg.vocab;

import java.util.List;

/**
 * Something the portal can say about a feed.
 *
 * @param name kebab-case and stable; others rely on it
 * @param message what happened, with places {@code {0}}, {@code {1}}… for the values at hand
 * @param help how to mend it
 * @param basis where the rule comes from: a section of the profile, of a standard, or of the portal's own limits
 */
public record Rule(String name, Severity severity, Text message, Text help, String basis) {

    public Rule {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a kebab-case rule name: " + name);
        }
    }

    /** The message with its places filled, in both languages. */
    public Text message(List<String> values) {
        return new Text(fill(message.sv(), values), fill(message.en(), values));
    }

    private static String fill(String pattern, List<String> values) {
        var filled = pattern;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.replace("{" + i + "}", values.get(i));
        }
        return filled;
    }
}
