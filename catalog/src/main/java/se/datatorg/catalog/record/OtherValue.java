package se.datatorg.catalog.record;

/**
 * A statement of the metadata that has no place of its own on the page, so that nothing is hidden.
 *
 * @param property prefixed name where the prefix is known, else the IRI
 * @param value the IRI or the text; for a described blank node, its text in short
 */
public record OtherValue(String property, String value, String lang) {}
