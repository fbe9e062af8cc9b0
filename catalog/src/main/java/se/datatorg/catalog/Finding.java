package se.datatorg.catalog;

import java.util.List;
import java.util.Optional;
import se.datatorg.vocab.Rule;
import se.datatorg.vocab.Rules;
import se.datatorg.vocab.Severity;
import se.datatorg.vocab.Text;

/**
 * Something to tell the publisher about a feed. Data, not an exception: the feed lives on.
 *
 * @param rule name of the {@link Rule}
 * @param entity IRI of the entity it concerns, when it concerns one
 * @param property the property, prefixed: {@code dcat:accessURL}
 * @param place where in the feed, wherever known
 * @param values what fills the places of the rule's message; the offending value first
 * @param repaired whether the portal mended the value by itself
 * @param points score to gain by mending it, 0 when none
 */
public record Finding(
        String rule,
        Severity severity,
        Optional<String> entity,
        Optional<String> property,
        Optional<Place> place,
        List<String> values,
        boolean repaired,
        int points) {

    /** Line and column, counted from 1; column 0 when only the line is known. */
    public record Place(int line, int column) {}

    private static final int LONGEST_VALUE = 300;

    public Finding {
        values = values.stream().map(Finding::shortened).toList();
    }

    /** A finding with the rule's own severity and no place yet. */
    public static Finding of(String rule, String... values) {
        return new Finding(
                rule,
                Rules.get(rule).severity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(values),
                false,
                0);
    }

    public Finding about(String iri) {
        return new Finding(rule, severity, Optional.of(iri), property, place, values, repaired, points);
    }

    public Finding on(String prefixedProperty) {
        return new Finding(rule, severity, entity, Optional.of(prefixedProperty), place, values, repaired, points);
    }

    public Finding at(int line, int column) {
        return new Finding(
                rule, severity, entity, property, Optional.of(new Place(line, column)), values, repaired, points);
    }

    public Finding asRepaired() {
        return new Finding(rule, severity, entity, property, place, values, true, points);
    }

    public Finding worth(int pointsToGain) {
        return new Finding(rule, severity, entity, property, place, values, repaired, pointsToGain);
    }

    /** What happened, in both languages. */
    public Text message() {
        return Rules.get(rule).message(values);
    }

    /** How to mend it, in both languages. */
    public Text help() {
        return Rules.get(rule).help();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
