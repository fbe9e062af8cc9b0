package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.SourceId;

/**
 * A version in which a personal text stands.
 *
 * @param until when it ended; empty while it is in force
 */
public record Trace(SourceId source, String iri, Instant from, Optional<Instant> until) {}
