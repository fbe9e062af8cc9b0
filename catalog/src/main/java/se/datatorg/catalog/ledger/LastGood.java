package se.datatorg.catalog.ledger;

import java.util.Optional;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.source.Source;

/**
 * What the newest accepted visit to a source saw.
 *
 * @param run its number
 * @param feedHash of all bytes of the feed; empty when the source has moved since
 * @param rules version of the rules that the feed was judged by
 */
public record LastGood(long run, Source.Validators validators, Optional<ContentHash> feedHash, int rules) {}
