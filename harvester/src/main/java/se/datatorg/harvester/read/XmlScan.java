package se.datatorg.harvester.read;

import java.util.Optional;
import se.datatorg.catalog.Finding;

/**
 * A walk through a document's tags before the parser sees them: refuses what is dangerous (T7, T8, L-13), hands every
 * attribute to a visitor, and knows whether the document ends as it should. It does not judge well-formedness.
 */
final class XmlScan {
    static final int DEEPEST = 100;
    static final int MOST_ATTRIBUTES = 200;

    /** Sees every attribute, with the offsets of its name and of its value between the quotes. */
    interface Visitor {
        void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd);

        /** Sees text that stands where RDF/XML allows none. */
        void strayText(int start, int end);
    }

    private final SourceText source;
    private final String text;
    private final Visitor visitor;
    private Optional<XmlEntities> entities = Optional.empty();
    private String root = "";
    private String lastTag = "";
    private final XmlStripes stripes = new XmlStripes();

    XmlScan(SourceText source, Visitor visitor) {
        this.source = source;
        this.text = source.text();
        this.visitor = visitor;
    }

    /** Walks through it all; throws a {@link Refusal} for what is dangerous. */
    void run() {
        int at = text.indexOf('<');
        while (at >= 0) {
            int next = markup(at);
            int following = text.indexOf('<', next);
            text(next, following < 0 ? text.length() : following);
            at = following;
        }
    }

    /** Whether the last tag closes the first element: if not, the document was cut off. */
    boolean closed() {
        return lastTag.equals("/" + root);
    }

    XmlEntities entities() {
        return entities.orElseGet(() -> new XmlEntities(""));
    }

    private void text(int from, int to) {
        countReferences(from, to);
        boolean beforeEnd = text.startsWith("</", to);
        if (!stripes.mayHoldText(beforeEnd) && !text.startsWith("<!", to) && !isBlank(from, to)) {
            visitor.strayText(from, to);
        }
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at + 2);
        }
        if (text.startsWith("<!DOCTYPE", at)) {
            return doctype(at);
        }
        return tag(at);
    }

    private int doctype(int at) {
        int bracket = text.indexOf('[', at);
        int simple = text.indexOf('>', at);
        int end = bracket >= 0 && bracket < simple ? after("]", bracket) : at;
        end = after(">", end);
        entities = Optional.of(new XmlEntities(text.substring(at, end)));
        return end;
    }

    private int tag(int at) {
        int name = at + 1;
        boolean closing = name < text.length() && text.charAt(name) == '/';
        int end = endOfName(closing ? name + 1 : name);
        lastTag = text.substring(name, end);
        if (root.isEmpty()) {
            root = lastTag;
        }
        int close = attributes(end);
        if (closing) {
            stripes.close();
        } else if (close > 0 && close <= text.length() && text.charAt(close - 1) == '/') {
            stripes.selfClosed();
        } else {
            stripes.open(lastTag);
            if (stripes.depth() > DEEPEST) {
                throw refusal("nested-too-deep", at);
            }
        }
        return Math.min(close + 1, text.length());
    }

    /** Returns the offset of the tag's closing bracket. */
    private int attributes(int from) {
        int at = from;
        int count = 0;
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            int nameEnd = endOfName(at);
            int quote = nameEnd > at ? quoteAfter(nameEnd) : -1;
            if (quote < 0) {
                at = Math.max(nameEnd, at + 1);
                continue;
            }
            int valueEnd = text.indexOf(text.charAt(quote), quote + 1);
            if (valueEnd < 0) {
                return text.length();
            }
            if (++count > MOST_ATTRIBUTES) {
                throw refusal("xml-limits", at);
            }
            countReferences(quote + 1, valueEnd);
            int colon = text.indexOf(':', at);
            if (colon > 0 && colon < nameEnd) {
                stripes.attribute(text.substring(colon + 1, nameEnd), text.substring(quote + 1, valueEnd));
            }
            visitor.attribute(at, nameEnd, quote + 1, valueEnd);
            at = valueEnd + 1;
        }
        return at < text.length() && text.charAt(at) == '<' ? at - 1 : at;
    }

    private int quoteAfter(int nameEnd) {
        int at = nameEnd;
        boolean equals = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '=' && !equals) {
                equals = true;
            } else if (equals && (c == '"' || c == '\'')) {
                return at;
            } else if (!Character.isWhitespace(c)) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private int endOfName(int from) {
        int at = from;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private void countReferences(int from, int to) {
        if (entities.isPresent()
                && !entities.get().isEmpty()
                && text.substring(from, to).indexOf('&') >= 0) {
            var expanded = entities.get().expanded(text.substring(from, to));
            if (expanded.length() > LiteralRepairs.LONGEST_TEXT + to - from) {
                throw refusal("xml-limits", from);
            }
        }
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private Refusal refusal(String rule, int offset) {
        var place = source.at(offset);
        return new Refusal(Finding.of(rule, source.around(offset)).at(place.line(), place.column()));
    }
}
