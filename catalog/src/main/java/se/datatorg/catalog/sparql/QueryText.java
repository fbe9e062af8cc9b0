package se.datatorg.catalog.sparql;

import java.nio.charset.StandardCharsets;

/** Looks at a query before it is parsed: the parser itself is recursive and would be the first to fall. */
final class QueryText {
    private final String text;
    private int at;

    private QueryText(String text) {
        this.text = text;
    }

    /** Refuses what is too long or has brackets too deep in each other. */
    static void check(String query, SparqlLimits limits) {
        if (query.length() > limits.textBytes() || query.getBytes(StandardCharsets.UTF_8).length > limits.textBytes()) {
            throw new QueryRefused(Refusals.textTooLong(limits.textBytes()));
        }
        if (new QueryText(query).deepest() > limits.depth()) {
            throw new QueryRefused(Refusals.tooDeep(limits.depth()));
        }
    }

    private int deepest() {
        int depth = 0;
        int deepest = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            switch (character) {
                case '{', '(', '[' -> deepest = Math.max(deepest, ++depth);
                case '}', ')', ']' -> depth--;
                case '"', '\'' -> skipString(character);
                case '<' -> skipIri();
                case '#' -> skipComment();
                default -> {
                    // Nothing that nests.
                }
            }
            at++;
        }
        return deepest;
    }

    /** Moves to the string's last quote. An unclosed string is for the parser to complain about. */
    private void skipString(char quote) {
        var long3 = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(long3, at);
        at += isLong ? 3 : 1;
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (isLong ? text.startsWith(long3, at) : text.charAt(at) == quote) {
                at += isLong ? 2 : 0;
                return;
            }
            at++;
        }
    }

    /** Moves to the end of an IRI; where there is none, the character was a comparison. */
    private void skipIri() {
        for (int end = at + 1; end < text.length(); end++) {
            char character = text.charAt(end);
            if (character == '>') {
                at = end;
                return;
            }
            if (character <= ' ' || "<\"{}|^`\\".indexOf(character) >= 0) {
                return;
            }
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }
}
