package se.datatorg.catalog.coverage;

import java.util.Locale;
import se.datatorg.catalog.record.CatalogRecord;

/** A record that gives a municipality its standing, and how it is known to. */
public record Evidence(CatalogRecord record, By by) {

    /** How a record is known to be a recommended dataset, surest first. */
    public enum By {
        SPECIFICATION,
        TITLE,
        KEYWORD;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
