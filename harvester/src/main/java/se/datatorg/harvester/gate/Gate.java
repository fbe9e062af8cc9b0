package se.datatorg.harvester.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.Finding;

/**
 * Nothing lost by accident. A delivery without datasets, or one that loses more than 30 % of them and at least five, waits
 * for a person (limit L-16); so does a damaged feed that would take anything away.
 */
public final class Gate {
    /** Share of the datasets that may go at once. */
    static final double LOSS = 0.30;

    /** Fewer than this may always go, as long as some are left. */
    static final int FEW = 5;

    private Gate() {}

    /**
     * Why the delivery must wait; empty when it may pass.
     *
     * @param before records in force, by IRI, with the words by which a renamed one is recognised
     * @param after records delivered, likewise
     * @param whole whether the feed could be read to its end
     */
    public static Optional<Finding> hold(Set<Held> before, Set<Held> after, boolean whole) {
        int lost = lost(before, after);
        if (before.isEmpty() || lost == 0) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return Optional.of(finding("held-empty", before.size(), lost));
        }
        if (!whole) {
            return Optional.of(finding("held-damaged", before.size(), lost));
        }
        boolean many = lost >= FEW && lost > LOSS * before.size();
        return many ? Optional.of(finding("held-shrunken", before.size(), lost)) : Optional.empty();
    }

    /**
     * A record as the gate sees it.
     *
     * @param words its title, by which it is known again under another IRI; empty when it has none
     */
    public record Held(String iri, String words) {}

    /** Records that are gone, those not counted that came back under another IRI with the same title. */
    static int lost(Set<Held> before, Set<Held> after) {
        var kept = after.stream().map(Held::iri).collect(Collectors.toSet());
        var known = before.stream().map(Held::iri).collect(Collectors.toSet());
        var newTitles = after.stream()
                .filter(record -> !known.contains(record.iri()))
                .map(Held::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toSet());
        return (int) before.stream()
                .filter(record -> !kept.contains(record.iri()))
                .filter(record -> !newTitles.contains(record.words()))
                .count();
    }

    private static Finding finding(String rule, int before, int lost) {
        return Finding.of(rule, Integer.toString(lost), Integer.toString(before), Integer.toString(before - lost));
    }
}
