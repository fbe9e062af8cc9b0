package se.datatorg.web.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that makes all pages anew when what they depend on has changed and has then been left alone for a while. It
 * gives way to everybody, and rests longer than it works.
 */
final class Press implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(3);
    /** A disk that is full will not be empty in a moment. */
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    /** So many times as long as it worked, it rests; while somebody waits for it, not at all. */
    private static final int REST = 3;

    private static final int LOOKS_FOR_ROOM = 500;

    private final Originals originals;
    private final Path folder;
    private final long most;
    private final Publisher publisher;
    private final Thread thread;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean open = true;
    /** The last one that was finished. */
    private volatile Optional<Edition> done = Optional.empty();

    /** @param most bytes of an edition; what comes after them is made when somebody asks */
    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, visitors wait a little
    Press(Originals originals, Path folder, long most, Publisher publisher) {
        this.originals = originals;
        this.folder = folder;
        this.most = most;
        this.publisher = publisher;
        this.thread = Thread.ofPlatform()
                .name("press")
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .unstarted(this::work);
    }

    /** Takes an edition that is being made, in place of the one before. */
    interface Publisher {
        void publish(Optional<Edition> edition) throws IOException;
    }

    void start() {
        thread.start();
    }

    /** Waits until an edition of what there is now is done; false when the time was up first. */
    synchronized boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        wake.release();
        while (!isDone(originals.stamp())) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(Math.min(left, LOOK.toMillis()));
        }
        return true;
    }

    /** The border where a fault of the file is logged; what is not made ahead is made when somebody asks. */
    private void work() {
        while (open) {
            long start = System.nanoTime();
            Duration pause;
            try {
                printWhenQuiet();
                pause = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
            } catch (IOException | RuntimeException | Error fault) {
                LOG.error("pages could not be made ahead; they are made when somebody asks", fault);
                pause = AFTER_A_FAULT;
            }
            rest(pause);
        }
    }

    private boolean isDone(PageStamp stamp) {
        return done.filter(edition -> edition.isOpen() && edition.stamp().equals(stamp))
                .isPresent();
    }

    private void printWhenQuiet() throws IOException {
        var stamp = originals.stamp();
        if (isDone(stamp) || !stamp.isSettled()) {
            return;
        }
        rest(QUIET);
        if (open && originals.stamp().equals(stamp) && originals.hasRoom()) {
            Files.createDirectories(folder);
            print(new Edition(stamp, folder.resolve("pages"), most));
        }
    }

    /** What is made while something changes belongs to no moment: it is thrown away, and the rest is left. */
    private void print(Edition edition) throws IOException {
        publisher.publish(Optional.of(edition));
        for (var name : originals.names()) {
            var page = page(name);
            if (!open || !edition.isOpen() || !originals.stamp().equals(edition.stamp())) {
                return;
            }
            if (page.isPresent() && !edition.put(name, page.get())) {
                break;
            }
            if (edition.size() % LOOKS_FOR_ROOM == 0 && !originals.hasRoom()) {
                publisher.publish(Optional.empty());
                return;
            }
        }
        finish(edition);
    }

    /** The border where a fault of one page is logged: it costs no other. */
    private Optional<PrintedPage> page(String name) {
        try {
            return originals.make(name).map(PrintedPage::of);
        } catch (RuntimeException fault) {
            LOG.error("the page {} could not be made ahead", name, fault);
            return Optional.empty();
        }
    }

    private synchronized void finish(Edition edition) {
        done = Optional.of(edition);
        notifyAll();
    }

    private void rest(Duration pause) {
        try {
            if (open && wake.tryAcquire(Math.max(LOOK.toMillis(), pause.toMillis()), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        wake.release();
        try {
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
