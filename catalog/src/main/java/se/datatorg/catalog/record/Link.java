package se.datatorg.catalog.record;

/**
 * An IRI that a record points at, with its title when the feed describes it.
 *
 * @param iri as the publisher wrote it; not always a web address
 */
public record Link(String iri, Texts title) {}
