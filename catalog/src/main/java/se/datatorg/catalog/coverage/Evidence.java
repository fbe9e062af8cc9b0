package se.datatorg.catalog.coverage;

import java.util.Comparator;
import java.util.Locale;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Texts;

/** A record that gives a municipality its standing, and how it is known to. */
public record Evidence(String iri, Texts title, By by) {
    static final Comparator<Evidence> SUREST_FIRST =
            Comparator.comparing(Evidence::by).thenComparing(Evidence::iri);

    static Evidence of(CatalogRecord record, By by) {
        return new Evidence(record.iri(), record.title(), by);
    }

    /** By which the record is found here. */
    public RecordId id() {
        return RecordId.of(iri);
    }

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
