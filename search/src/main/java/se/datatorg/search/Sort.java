package se.datatorg.search;

import java.util.Locale;

/** The orders in which hits can come. */
public enum Sort {
    RELEVANCE,
    MODIFIED,
    PUBLISHED,
    TITLE,
    QUALITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
