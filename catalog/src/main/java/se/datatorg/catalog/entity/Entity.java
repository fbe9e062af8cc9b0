package se.datatorg.catalog.entity;

/**
 * Everything one feed says about one IRI: all triples with that subject, and the blank nodes reachable from it without
 * crossing another IRI.
 *
 * @param text canonical N-Triples: sorted lines, each ended by a line feed; blank nodes are labelled by content
 * @param identity what duplicates between sources are recognised by: the UUID identifier of a dataset or service,
 *     lower-cased and prefixed {@code urn:uuid:}, otherwise the IRI (harvesting rules, section 6)
 */
public record Entity(String iri, EntityKind kind, String identity, String text, ContentHash hash) {}
