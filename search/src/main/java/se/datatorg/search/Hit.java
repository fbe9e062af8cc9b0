package se.datatorg.search;

import java.util.List;
import se.datatorg.catalog.record.CatalogRecord;

/**
 * One record found.
 *
 * @param title in the reader's language, with the matched parts marked
 * @param excerpt about two lines of the description, with the matched parts marked
 * @param reasons why it was found, where the marked parts do not say it
 */
public record Hit(CatalogRecord record, List<Part> title, List<Part> excerpt, List<Reason> reasons) {
    public Hit {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
        reasons = List.copyOf(reasons);
    }

    /** A piece of text, matched or not. */
    public record Part(String text, boolean matched) {}
}
