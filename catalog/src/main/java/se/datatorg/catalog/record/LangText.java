package se.datatorg.catalog.record;

/**
 * One text out of metadata.
 *
 * @param lang its language tag, lower-case; empty when the publisher gave none
 */
public record LangText(String text, String lang) {}
