package se.datatorg.catalog.ledger;

import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An entity's canonical text without something personal: inside words it is blotted out, an address that is no entity's goes
 * with its whole statement, one that is an entity's gets another name.
 */
final class ErasedText {
    private static final String END = " .";

    private final PersonalText personal;
    /** The entity's new name; the same when it keeps the one it has. */
    private final UnaryOperator<String> renamed;

    ErasedText(PersonalText personal, UnaryOperator<String> renamed) {
        this.personal = personal;
        this.renamed = renamed;
    }

    /** Canonical again: sorted lines, each once. */
    String of(String canonical) {
        var lines = new TreeSet<String>();
        canonical.lines().map(this::line).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private String line(String line) {
        if (!personal.isIn(line)) {
            return line;
        }
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        var subject = term(line.substring(0, first));
        var object = line.substring(second + 1, line.length() - END.length());
        var left = object.startsWith("\"") ? personal.erasedFrom(object) : term(object);
        return personal.isIn(subject) || personal.isIn(left)
                ? ""
                : subject + line.substring(first, second + 1) + left + END;
    }

    private String term(String term) {
        return term.startsWith("<") ? "<" + renamed.apply(term.substring(1, term.length() - 1)) + ">" : term;
    }
}
