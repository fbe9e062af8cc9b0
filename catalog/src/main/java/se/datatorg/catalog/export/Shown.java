package se.datatorg.catalog.export;

import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * One entity that the portal shows.
 *
 * @param text canonical N-Triples as the ledger keeps it
 */
public record Shown(SourceId source, String iri, EntityKind kind, String text) {}
