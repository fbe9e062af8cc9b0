package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger's SQLite file: one writing connection, a few reading ones. Write-ahead logging with {@code
 * synchronous=FULL}: what is acknowledged survives a power cut, and readers in this and other processes go on meanwhile.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int VERSION = 2;
    private static final int READERS = 6;

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Never writes, so that every commit is another's to it. */
    private final Session watcher;

    private final SharedLook writes = new SharedLook(this::dataVersion);
    private final RoomLimits limits;
    /** Used with {@link #writing} held; none after a failure, until the next write opens it again. */
    private Optional<Session> writer;

    private Database(Path file, Session writer, RoomLimits limits) {
        this.file = file;
        this.limits = limits;
        this.writer = Optional.of(writer);
        this.watcher = connect(file);
        for (int i = 0; i < READERS; i++) {
            readers.add(connect(file));
        }
    }

    /** Opens the file, or makes it. A file made by a newer version is refused unharmed. */
    static Database open(Path file, RoomLimits limits) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            var writer = connect(file);
            prepare(file, writer);
            return new Database(file, writer, limits);
        } catch (LedgerFailure e) {
            throw LedgerFailure.isDamage(e) ? new DamagedLedger(file, e) : e;
        }
    }

    /** Looks through the whole file for damage: some tenths of a second for a region's. */
    void check() {
        try {
            var found = read(session -> session.list("PRAGMA quick_check(3)", row -> row.text(1)));
            if (!found.equals(java.util.List.of("ok"))) {
                throw new DamagedLedger(file, new LedgerFailure(String.join("; ", found)));
            }
        } catch (LedgerFailure e) {
            throw LedgerFailure.isDamage(e) ? new DamagedLedger(file, e) : e;
        }
    }

    /** What the disk has room for. */
    Room room() {
        return limits.of(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /**
     * One consistent copy, made while others read and write, and looked through when it is made.
     *
     * @throws DamagedLedger when the copy is not whole, for then neither is what it was made from
     */
    void copyTo(Path target) {
        copyInto(target);
        try {
            check(target);
        } catch (LedgerFailure e) {
            throw LedgerFailure.isStorageFull(e) ? e : new DamagedLedger(file, e);
        }
    }

    private void copyInto(Path target) {
        var session = connect(file);
        try {
            session.update("VACUUM INTO ?", target.toString());
        } catch (LedgerFailure e) {
            throw LedgerFailure.isDamage(e) ? new DamagedLedger(file, e) : e;
        } finally {
            session.close();
        }
    }

    /** Makes sure that the file is a whole ledger, and that each text in it is what was put in. */
    static void check(Path file) {
        var session = connect(file);
        try {
            var verdict = session.list("PRAGMA integrity_check", row -> row.text(1));
            if (!verdict.equals(java.util.List.of("ok")) || session.number("PRAGMA user_version") == 0) {
                throw new LedgerFailure(file + " is no whole ledger: " + String.join("; ", verdict));
            }
            var damaged = Texts.damaged(session);
            if (!damaged.isEmpty()) {
                throw new LedgerFailure("texts of " + file + " are not what they were: " + String.join(", ", damaged));
            }
        } finally {
            session.close();
        }
    }

    /** Runs in one writing transaction: all of it is kept, or nothing. */
    <T> T write(Function<Session, T> work) {
        return withWriter(session -> inTransaction(session, true, work));
    }

    /**
     * Like {@link #write}, but without waiting for the disk: after a power cut it may not have happened. For what is
     * harmless to lose, such as that a visit was begun or brought nothing.
     */
    <T> T writeLightly(Function<Session, T> work) {
        return withWriter(session -> {
            session.run("PRAGMA synchronous=NORMAL");
            var answer = inTransaction(session, true, work);
            session.run("PRAGMA synchronous=FULL");
            return answer;
        });
    }

    /** After a failed write or sync nothing that the connection remembers is trusted: it is closed, the next one is new. */
    private <T> T withWriter(Function<Session, T> work) {
        if (room() == Room.NONE) {
            throw LedgerFailure.full(file);
        }
        writing.lock();
        try {
            var session = writer.orElseGet(() -> connect(file));
            writer = Optional.empty();
            var answer = closingOnFailure(session, work);
            writer = Optional.of(session);
            return answer;
        } finally {
            writing.unlock();
        }
    }

    private static <T> T closingOnFailure(Session session, Function<Session, T> work) {
        boolean done = false;
        try {
            var answer = work.apply(session);
            done = true;
            return answer;
        } finally {
            if (!done) {
                session.discard();
            }
        }
    }

    void writeOnly(Consumer<Session> work) {
        this.<Object>write(session -> {
            work.accept(session);
            return "";
        });
    }

    /** Runs on one consistent view. The answer must hold nothing of the session. */
    <T> T read(Function<Session, T> question) {
        var session = takeReader();
        boolean done = false;
        try {
            var answer = inTransaction(session, false, question);
            done = true;
            return answer;
        } finally {
            readers.add(done ? session : renewed(session));
        }
    }

    private Session takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure(e);
        }
    }

    /** Another session in its place; the same one when there can be no other now. */
    private Session renewed(Session session) {
        try {
            var other = connect(file);
            session.discard();
            return other;
        } catch (LedgerFailure e) {
            LOG.warn("a reader of the ledger could not be opened again", e);
            return session;
        }
    }

    /** Another number after every commit, in whichever process. */
    long writes() {
        return writes.ask();
    }

    private long dataVersion() {
        synchronized (watcher) {
            return watcher.number("PRAGMA data_version");
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        readers.forEach(Session::close);
        synchronized (watcher) {
            watcher.close();
        }
        writing.lock();
        try {
            writer.ifPresent(Session::close);
        } finally {
            writing.unlock();
        }
    }

    private static <T> T inTransaction(Session session, boolean writes, Function<Session, T> work) {
        session.begin(writes);
        try {
            var answer = work.apply(session);
            session.commit();
            return answer;
        } catch (Throwable fault) {
            session.rollback(fault);
            throw fault;
        }
    }

    private static Session connect(Path file) {
        try {
            var session = new Session(DriverManager.getConnection("jdbc:sqlite:" + file));
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

    private static void prepare(Path file, Session writer) {
        inTransaction(writer, true, session -> {
            long version = session.number("PRAGMA user_version");
            if (version > VERSION) {
                throw new LedgerFailure("the ledger " + file + " was written by a newer Datatorg (version " + version
                        + "); this one knows version " + VERSION + ". Nothing was changed. Use the newer program.");
            }
            if (version == 0) {
                session.script("schema.sql");
            }
            if (version < 2) {
                session.script("schema-2.sql");
            }
            if (version < VERSION) {
                session.run("PRAGMA user_version = " + VERSION);
            }
            return version;
        });
    }
}
