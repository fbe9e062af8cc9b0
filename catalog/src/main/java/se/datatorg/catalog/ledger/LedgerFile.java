package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The SQLite file that a ledger is: its form, its connections, whether it is whole.
 *
 * @param path where it is
 */
record LedgerFile(Path path) {
    private static final String NAME = "ledger.db";
    private static final int VERSION = 3;
    private static final List<String> WHOLE = List.of("ok");

    LedgerFile {
        path = path.toAbsolutePath();
    }

    /** The one of that data folder, there or not. */
    static LedgerFile in(Path folder) {
        return new LedgerFile(folder.resolve(NAME));
    }

    /** Makes the file when there is none, brings an older one to today's form; one of a newer program is refused unharmed. */
    Session prepare() {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named(() -> {
            try (var session = connect()) {
                session.inTransaction(true, this::upgrade);
            }
            return connect();
        });
    }

    private long upgrade(Session session) {
        long version = session.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new LedgerFailure("the ledger " + path + " was written by a newer Datatorg (version " + version
                    + "); this one knows version " + VERSION + ". Nothing was changed. Use the newer program.");
        }
        if (version == 0) {
            session.script("schema.sql");
        }
        if (version < 2) {
            session.script("schema-2.sql");
        }
        if (version < 3) {
            session.script("schema-3.sql");
        }
        if (version < VERSION) {
            session.run("PRAGMA user_version = " + VERSION);
        }
        return version;
    }

    /** The disk that the file is on. */
    FileStore disk() {
        try {
            return Files.getFileStore(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Session connect() {
        try {
            var session = new Session(DriverManager.getConnection("jdbc:sqlite:" + path));
            session.run("PRAGMA busy_timeout=30000");
            session.run("PRAGMA journal_mode=WAL");
            session.run("PRAGMA synchronous=FULL");
            session.run("PRAGMA cache_size=-32000");
            session.run("PRAGMA mmap_size=268435456");
            session.run("PRAGMA journal_size_limit=67108864");
            session.run("PRAGMA foreign_keys=OFF");
            return session;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /**
     * Looks through the whole file for damage: some tenths of a second for a region's.
     *
     * @throws DamagedLedger when there is any
     */
    void check() {
        named(() -> {
            try (var session = connect()) {
                var found = session.list("PRAGMA quick_check(3)", row -> row.text(1));
                if (!found.equals(WHOLE)) {
                    throw new DamagedLedger(path, new LedgerFailure(String.join("; ", found)));
                }
                return found;
            }
        });
    }

    /**
     * Makes sure that the file is a whole ledger, and that each text in it is what was put in: seconds for a region's.
     *
     * @throws LedgerFailure when it is not
     */
    void checkTexts() {
        try (var session = connect()) {
            var verdict = session.list("PRAGMA integrity_check", row -> row.text(1));
            if (!verdict.equals(WHOLE) || session.number("PRAGMA user_version") == 0) {
                throw new LedgerFailure(path + " is no whole ledger: " + String.join("; ", verdict));
            }
            var damaged = Texts.damaged(session);
            if (!damaged.isEmpty()) {
                throw new LedgerFailure("texts of " + path + " are not what they were: " + String.join(", ", damaged));
            }
        }
    }

    /**
     * One consistent copy, made while others read and write, and looked through when it is made.
     *
     * @throws DamagedLedger when the copy is not whole, for then neither is what it was made from
     */
    void copyTo(Path target) {
        named(() -> {
            try (var session = connect()) {
                return session.update("VACUUM INTO ?", target.toString());
            }
        });
        try {
            new LedgerFile(target).checkTexts();
        } catch (LedgerFailure e) {
            throw LedgerFailure.isStorageFull(e) ? e : new DamagedLedger(path, e);
        }
    }

    /** Damage is told with the name of the file, and the way to restore it. */
    private <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (LedgerFailure e) {
            throw LedgerFailure.isDamage(e) ? new DamagedLedger(path, e) : e;
        }
    }
}
