package se.datatorg.catalog.entity;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Reads an entity's canonical text back. It knows only what {@link Canonical} writes, which makes it several times faster
 * than a parser for all of N-Triples.
 */
public final class Statements {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final String text;
    private final String salt;
    private int at;

    private Statements(String text, String salt) {
        this.text = text;
        this.salt = salt;
    }

    /**
     * The statements of a text that {@link Canonical} wrote, without a graph.
     *
     * @param blankNodeSalt what every blank label is prefixed with, see {@link #salt}; labels come from content alone, so
     *     without it equal nodes of two entities would become one
     */
    public static List<Statement> parse(String text, String blankNodeSalt) {
        return new Statements(text, blankNodeSalt).all();
    }

    /** Something short that is the entity's own among all entities of all sources, for {@link #parse}. */
    public static String salt(String source, String iri) {
        return "e" + ContentHash.of(source + '\n' + iri).hex().substring(0, 16);
    }

    private List<Statement> all() {
        var statements = new ArrayList<Statement>();
        while (at < text.length()) {
            var subject = (Resource) value();
            var predicate = VALUES.createIRI(iri());
            statements.add(VALUES.createStatement(subject, predicate, value()));
            if (!text.startsWith(".\n", at)) {
                throw new IllegalArgumentException("not canonical text at " + at + ": " + text);
            }
            at += 2;
        }
        return statements;
    }

    private Value value() {
        return switch (text.charAt(at)) {
            case '<' -> VALUES.createIRI(iri());
            case '_' -> VALUES.createBNode(salt + word());
            default -> literal();
        };
    }

    private String iri() {
        return upTo('>', ++at);
    }

    /** A blank label without its {@code _:}. */
    private String word() {
        int from = at + 2;
        int end = text.indexOf(' ', from);
        at = end + 1;
        return text.substring(from, end);
    }

    private Value literal() {
        int from = at + 1;
        int end = from;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        var label = unescaped(text.substring(from, end));
        at = end + 1;
        if (text.charAt(at) == '@') {
            int space = text.indexOf(' ', at);
            var language = text.substring(at + 1, space);
            at = space + 1;
            return VALUES.createLiteral(label, language);
        }
        if (text.charAt(at) == '^') {
            at += 2;
            return VALUES.createLiteral(label, VALUES.createIRI(iri()));
        }
        at++;
        return VALUES.createLiteral(label);
    }

    /** The text from there to the closing character, which is followed by a blank. */
    private String upTo(char close, int from) {
        int end = text.indexOf(close, from);
        at = end + 2;
        return unescaped(text.substring(from, end));
    }

    private static String unescaped(String text) {
        int slash = text.indexOf('\\');
        if (slash < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int from = 0;
        while (slash >= 0) {
            plain.append(text, from, slash);
            char kind = text.charAt(slash + 1);
            if (kind == 'u') {
                plain.append((char) Integer.parseInt(text, slash + 2, slash + 6, 16));
                from = slash + 6;
            } else {
                plain.append(meant(kind));
                from = slash + 2;
            }
            slash = text.indexOf('\\', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
