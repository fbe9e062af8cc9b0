package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger remembers of the newest backup that the portal made by itself.
 *
 * @param tried when one was last begun
 * @param made when one was last made that is whole
 */
public record LastBackup(Optional<Instant> tried, Optional<Instant> made) {
    /** Whether the newest one could not be made. */
    public boolean failed() {
        return tried.isPresent() && !tried.equals(made);
    }
}
