package se.datatorg.search;

import se.datatorg.vocab.Text;

/** A facet's value, its label for people, how many hits have it, and whether it is filtered on. */
public record FacetCount(String value, Text label, int count, boolean chosen) {}
