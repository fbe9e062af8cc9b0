package se.datatorg.catalog.run;

import java.time.Instant;

/**
 * What a person decided of a held run; kept for ever.
 *
 * @param confirmed true: the change is meant, make it public; false: keep what we have
 * @param by who decided
 */
public record Decision(boolean confirmed, String by, String note, Instant at) {}
