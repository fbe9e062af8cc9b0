package se.datatorg.catalog.statistics;

import java.util.Locale;

/** What the statistics count. */
public enum Measure {
    /** Datasets public at the end of the period. */
    TOTAL,
    /** Datasets that became public for the first time in the period. */
    NEW,
    /** Datasets whose content changed in the period, new ones not counted. */
    UPDATED,
    /** Mean quality points of the datasets public at the end of the period. */
    QUALITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
