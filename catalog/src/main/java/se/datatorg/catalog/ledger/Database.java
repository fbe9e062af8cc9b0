package se.datatorg.catalog.ledger;

import java.nio.file.FileStore;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the ledger's file: one that writes, a few that read. Write-ahead logging with {@code
 * synchronous=FULL}: what is acknowledged survives a power cut, and readers in this and other processes go on meanwhile.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 6;

    private final LedgerFile file;
    private final ReentrantLock writing = new ReentrantLock(true);
    /** Who read last reads next: each that reads has the file's pages in memory as its own. */
    private final BlockingDeque<Session> readers = new LinkedBlockingDeque<>(READERS);

    private final AtomicBoolean closed = new AtomicBoolean();
    /** Never writes, so that every commit is another's to it. */
    private final Session watcher;

    private final SharedLook writes = new SharedLook(this::dataVersion);
    /** What the calling thread reads from, while it reads several things together. */
    private final ScopedValue<Session> view = ScopedValue.newInstance();

    private final RoomLimits limits;
    /** Found once: to find it, all that the system has mounted is read. What is free on it is asked each time. */
    private final FileStore disk;

    /** Used with {@link #writing} held; none after a failure, until the next write opens it again. */
    private Optional<Session> writer;

    private Database(LedgerFile file, Session writer, RoomLimits limits) {
        this.file = file;
        this.limits = limits;
        this.writer = Optional.of(writer);
        this.disk = file.disk();
        this.watcher = file.connect();
        for (int i = 0; i < READERS; i++) {
            readers.add(file.connect());
        }
    }

    /** Opens the file, or makes it. */
    static Database open(LedgerFile file, RoomLimits limits) {
        return new Database(file, file.prepare(), limits);
    }

    /** What the disk has room for. */
    Room room() {
        return limits.of(disk);
    }

    /** Runs in one writing transaction: all of it is kept, or nothing. */
    <T> T write(Function<Session, T> work) {
        return withWriter(session -> session.inTransaction(true, work));
    }

    /**
     * Like {@link #write}, but without waiting for the disk: after a power cut it may not have happened. For what is
     * harmless to lose, such as that a visit was begun or brought nothing.
     */
    <T> T writeLightly(Function<Session, T> work) {
        return withWriter(session -> {
            session.run("PRAGMA synchronous=NORMAL");
            var answer = session.inTransaction(true, work);
            session.run("PRAGMA synchronous=FULL");
            return answer;
        });
    }

    /** Brings everything into the file itself, and empties the log of changes beside it, in which older pages stand. */
    void emptyLog() {
        withWriter(session -> session.number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /** After a failed write or sync nothing that the connection remembers is trusted: it is closed, the next one is new. */
    private <T> T withWriter(Function<Session, T> work) {
        if (room() == Room.NONE) {
            throw LedgerFailure.full(file.path());
        }
        writing.lock();
        try {
            var session = writer.orElseGet(() -> file.connect());
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
        return view.isBound() ? question.apply(view.get()) : readAnew(question);
    }

    /** Answers from one consistent view: whatever is read meanwhile by the calling thread is read in one transaction. */
    <T> T together(Supplier<T> questions) {
        return view.isBound()
                ? questions.get()
                : readAnew(session -> ScopedValue.where(view, session).call(questions::get));
    }

    private <T> T readAnew(Function<Session, T> question) {
        var session = takeReader();
        boolean done = false;
        try {
            var answer = session.inTransaction(false, question);
            done = true;
            return answer;
        } finally {
            readers.addFirst(done ? session : renewed(session));
        }
    }

    private Session takeReader() {
        try {
            return readers.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure(e);
        }
    }

    /** Another session in its place; the same one when there can be no other now. */
    private Session renewed(Session session) {
        try {
            var other = file.connect();
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
}
