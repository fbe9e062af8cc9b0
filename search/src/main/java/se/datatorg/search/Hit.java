package se.datatorg.search;

import java.util.List;
import se.datatorg.catalog.record.CatalogRecord;

/**
 * One record found.
 *
 * @param title in the reader's language, with the matched parts marked
 * @param excerpt about two lines of the description, with the matched parts marked
 */
public record Hit(CatalogRecord record, List<Part> title, List<Part> excerpt) {
    public Hit {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
    }

    /** A piece of text, matched or not. */
    public record Part(String text, boolean matched) {}
}
