package se.datatorg.catalog.ledger;

import java.time.Instant;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * An entity that the portal shows.
 *
 * @param text canonical N-Triples
 * @param since when this content became public
 */
public record Shown(SourceId source, String iri, EntityKind kind, String text, Instant since) {}
