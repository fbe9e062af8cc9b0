package se.datatorg.catalog.record;

/** The kinds of entity that have a page of their own. */
public enum RecordType {
    DATASET,
    SERIES,
    SERVICE;

    /** As in addresses and JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
