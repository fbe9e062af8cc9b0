package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Copies of the whole ledger, and what is remembered of them. */
public final class Backups {
    private static final String TRIED = "backup.tried";
    private static final String MADE = "backup.made";

    private final LedgerFile file;
    private final Database database;
    private final Clock clock;

    Backups(LedgerFile file, Database database, Clock clock) {
        this.file = file;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Copies the whole ledger, as it is now, to a file that does not exist; writers go on meanwhile. The file is there when
     * it is whole, has been looked through and is on disk, not before.
     *
     * @throws DamagedLedger when the ledger turns out to be damaged
     */
    public void copy(Path target) throws IOException {
        Aside.write(target, file::copyTo);
    }

    /**
     * Puts a backed-up ledger into a data folder; false, and nothing changed, when the folder has one.
     *
     * @throws LedgerFailure when the file is no whole ledger
     */
    public static boolean restore(Path backup, Path folder) throws IOException {
        var target = LedgerFile.in(folder).path();
        if (Files.exists(target)) {
            return false;
        }
        new LedgerFile(backup).checkTexts();
        Files.createDirectories(folder);
        Aside.write(target, aside -> Files.copy(backup, aside));
        return true;
    }

    /** What is known of the backups that the portal makes by itself. */
    public LastBackup last() {
        return database.read(session -> new LastBackup(read(session, TRIED), read(session, MADE)));
    }

    /** Remembers that the portal began a backup now. */
    public void note(boolean whole) {
        var now = clock.instant();
        database.writeOnly(session -> {
            write(session, TRIED, now);
            if (whole) {
                write(session, MADE, now);
            }
        });
    }

    private static Optional<Instant> read(Session session, String key) {
        return session.find("SELECT value FROM meta WHERE key = ?", row -> Instant.parse(row.text(1)), key);
    }

    private static void write(Session session, String key, Instant at) {
        session.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, at.toString());
    }
}
