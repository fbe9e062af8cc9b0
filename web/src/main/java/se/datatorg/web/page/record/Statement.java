package se.datatorg.web.page.record;

import java.util.regex.Pattern;
import se.datatorg.vocab.Prefixes;

/** Makes a statement of N-Triples readable: known prefixes, no subject, no full stop. */
final class Statement {
    private static final Pattern TRIPLE = Pattern.compile("(<[^>]*>|_:\\S+) <([^>]*)> (.*?) ?\\.\\s*", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("(\".*\")\\^\\^<([^>]*)>", Pattern.DOTALL);
    private static final Pattern IRI = Pattern.compile("<([^>]*)>");
    private static final int LONGEST = 240;

    private Statement() {}

    /** {@code dcterms:modified "2026-09-02"}. */
    static String readable(String statement) {
        var triple = TRIPLE.matcher(statement);
        if (!triple.matches()) {
            return shortened(statement.strip());
        }
        return shortened(Prefixes.shorten(triple.group(2)) + " " + object(triple.group(3)));
    }

    /** {@code dcterms:modified}. */
    static String property(String statement) {
        var triple = TRIPLE.matcher(statement);
        return triple.matches() ? Prefixes.shorten(triple.group(2)) : statement.strip();
    }

    /** The object as N-Triples writes it. */
    static String value(String statement) {
        var triple = TRIPLE.matcher(statement);
        return triple.matches() ? triple.group(3) : "";
    }

    private static String object(String object) {
        var iri = IRI.matcher(object);
        if (iri.matches()) {
            return Prefixes.shorten(iri.group(1));
        }
        var typed = TYPED.matcher(object);
        return typed.matches() ? typed.group(1) : object;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
