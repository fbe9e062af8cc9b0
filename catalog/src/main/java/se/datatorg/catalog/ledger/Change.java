package se.datatorg.catalog.ledger;

import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * How what the portal shows of one entity differs between two generations.
 *
 * @param before its canonical text then; empty when it was not shown
 * @param after its canonical text now; empty when it is not shown
 */
public record Change(SourceId source, String iri, EntityKind kind, Optional<String> before, Optional<String> after) {}
