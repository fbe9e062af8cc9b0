package se.datatorg.catalog.ledger;

import java.time.Instant;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * A dataset, series or data service that the portal shows, by name only.
 *
 * @param since when its own content, parts aside, became public
 */
public record ShownRecord(SourceId source, String iri, EntityKind kind, Instant since) {}
