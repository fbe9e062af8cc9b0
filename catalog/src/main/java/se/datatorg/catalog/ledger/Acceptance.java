package se.datatorg.catalog.ledger;

import java.util.Optional;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.source.Source;

/**
 * What is kept of an accepted feed beside its content.
 *
 * @param rules version of the rules that it was judged by
 * @param raw its bytes; empty when the ledger has them already
 */
public record Acceptance(Source.Validators validators, ContentHash feedHash, int rules, Optional<RawFeed> raw) {}
