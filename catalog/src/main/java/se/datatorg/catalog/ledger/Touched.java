package se.datatorg.catalog.ledger;

import java.time.Instant;

/**
 * How much a generation is about.
 *
 * @param iris entities that it began, ended, hid or showed; what is shown may be the same for some of them
 */
public record Touched(long generation, Instant at, int iris) {}
