package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger remembers of the backups that the portal makes by itself.
 *
 * @param tried when one was last begun
 * @param made when one was last made that is whole
 */
public record Backups(Optional<Instant> tried, Optional<Instant> made) {
    private static final String TRIED = "backup.tried";
    private static final String MADE = "backup.made";

    /** Whether the newest one could not be made. */
    public boolean failed() {
        return tried.isPresent() && !tried.equals(made);
    }

    static Backups read(Session session) {
        return new Backups(read(session, TRIED), read(session, MADE));
    }

    static void note(Session session, Instant now, boolean whole) {
        write(session, TRIED, now);
        if (whole) {
            write(session, MADE, now);
        }
    }

    private static Optional<Instant> read(Session session, String key) {
        return session.find("SELECT value FROM meta WHERE key = ?", row -> Instant.parse(row.text(1)), key);
    }

    private static void write(Session session, String key, Instant value) {
        session.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value.toString());
    }
}
