package se.datatorg.catalog.coverage;

import java.util.Locale;

/** How a municipality stands with a recommended dataset, best first. */
public enum Standing {
    /** It publishes one that points at the specification. */
    COUNTS,
    /** It publishes one whose title or keywords tell that it is meant; nothing says that it follows the specification. */
    PROBABLE,
    /** The region, or another who is no municipality, publishes one that names the municipality as place. */
    VIA,
    /** An open national register has it. */
    NATIONAL,
    MISSING;

    /** As in JSON and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the municipality itself publishes it. */
    public boolean isOwn() {
        return this == COUNTS || this == PROBABLE;
    }
}
