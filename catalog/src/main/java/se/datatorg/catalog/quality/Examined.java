package se.datatorg.catalog.quality;

import java.util.List;
import java.util.Set;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Severity;

/**
 * What one look at an entity gave.
 *
 * @param scored whether it is of the kinds that are given points
 * @param byProfile what the profile has to say about it
 * @param byPortal what the portal's own rules have to say about it
 * @param passed the metrics that it passes by what is said about itself
 */
record Examined(boolean scored, List<Finding> byProfile, List<Finding> byPortal, Set<Metric> passed) {

    /** What the profile forbids in it, in number. */
    long violations() {
        return byProfile.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
    }

    boolean hasFindings() {
        return !byProfile.isEmpty() || !byPortal.isEmpty();
    }
}
