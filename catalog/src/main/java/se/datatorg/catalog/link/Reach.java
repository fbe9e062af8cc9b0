package se.datatorg.catalog.link;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Whether a record's data can be reached now, all its links taken together. */
public enum Reach {
    /** At least one file, page or service answers. */
    WORKS,
    /** Every link that we know of is broken. */
    BROKEN,
    /** Something failed lately, or cannot be checked. */
    UNKNOWN;

    /** As it stands in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty while no link of the record has been looked at. */
    public static Optional<Reach> of(Collection<LinkState> links) {
        if (links.isEmpty()) {
            return Optional.empty();
        }
        if (links.stream().anyMatch(link -> link.verdict() == LinkVerdict.WORKS)) {
            return Optional.of(WORKS);
        }
        return Optional.of(links.stream().allMatch(link -> link.verdict() == LinkVerdict.BROKEN) ? BROKEN : UNKNOWN);
    }
}
