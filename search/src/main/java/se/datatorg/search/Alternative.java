package se.datatorg.search;

/**
 * Words that find something where the typed ones do not: spelt nearly so, a part of a compound, or the beginning of a word.
 *
 * @param hits with the same filters
 */
public record Alternative(String text, int hits) {}
