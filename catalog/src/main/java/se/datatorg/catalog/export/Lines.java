package se.datatorg.catalog.export;

import java.util.regex.Pattern;

/** Canonical N-Triples, line by line. */
final class Lines {
    /** A blank node as subject or as object; in literals a quote or a letter stands before what looks like one. */
    private static final Pattern SUBJECT = Pattern.compile("^_:");

    private static final Pattern OBJECT = Pattern.compile("> _:([A-Za-z0-9]+) \\.$");

    private Lines() {}

    /** The line with the salt before its blank-node labels. */
    static String salted(String line, String salt) {
        var subject = SUBJECT.matcher(line).replaceFirst("_:" + salt);
        var object = OBJECT.matcher(subject);
        return object.find()
                ? subject.substring(0, object.start(1)) + salt + subject.substring(object.start(1))
                : subject;
    }

    static String triple(String subject, String predicate, String object) {
        return "<" + subject + "> <" + predicate + "> " + object + " .";
    }

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    /** A literal with a language. */
    static String text(String words, String language) {
        return quoted(words) + "@" + language;
    }

    static String quoted(String words) {
        return '"'
                + words.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
