package se.datatorg.catalog.ledger;

import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.EntityKind;

/** An entity as the ledger holds it now: what it is, and the hash of its content. */
public record InForce(String iri, EntityKind kind, ContentHash hash) {}
