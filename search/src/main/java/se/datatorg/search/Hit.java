package se.datatorg.search;

import java.util.List;
import se.datatorg.catalog.record.CatalogRecord;

/** One record found. Its marks are worked out when somebody looks at them: programs never do. */
public final class Hit {
    private final CatalogRecord record;
    private final Once<Marked> marked;

    Hit(CatalogRecord record, Once<Marked> marked) {
        this.record = record;
        this.marked = marked;
    }

    /** What is shown of a hit, and why it is one. */
    record Marked(List<Part> title, List<Part> excerpt, List<Reason> reasons) {
        Marked {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
            reasons = List.copyOf(reasons);
        }
    }

    /** A piece of text, matched or not. */
    public record Part(String text, boolean matched) {}

    public CatalogRecord record() {
        return record;
    }

    /** In the reader's language, with the matched parts marked. */
    public List<Part> title() {
        return marked.get().title();
    }

    /** About two lines of the description, with the matched parts marked. */
    public List<Part> excerpt() {
        return marked.get().excerpt();
    }

    /** Why it was found, where the marked parts do not say it. */
    public List<Reason> reasons() {
        return marked.get().reasons();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hit hit
                && record.equals(hit.record)
                && marked.get().equals(hit.marked.get());
    }

    @Override
    public int hashCode() {
        return record.hashCode();
    }

    @Override
    public String toString() {
        return record.id() + " " + marked.get();
    }
}
