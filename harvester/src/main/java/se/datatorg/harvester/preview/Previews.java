package se.datatorg.harvester.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.datafile.DataFileReader;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.fetch.Fetched;
import se.datatorg.harvester.fetch.Fetcher;

/**
 * Makes previews in the background, two at a time, and remembers them by address and the server's validators. Nobody waits
 * but who asks to.
 */
public final class Previews implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Previews.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 40;
    private static final int MOST_FILES = 3_000;
    private static final int COUNTERS = 1_024;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final Fetcher fetcher;
    private final PreviewFolder folder;
    private final Clock clock;
    private final Map<String, CountDownLatch> underway = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    /** Those made of each address; several addresses share one. */
    private final AtomicLongArray madeOf = new AtomicLongArray(COUNTERS);

    private final ThreadPoolExecutor workers;

    /** @param folder may be deleted while nobody uses it */
    public Previews(Fetcher fetcher, Path folder, Clock clock) {
        this.fetcher = fetcher;
        this.folder = new PreviewFolder(folder, MOST_FILES, MOST_BYTES);
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("preview-", 1).factory());
    }

    /** Another number after every preview that is made: what was found before may be found otherwise now. */
    public long changes() {
        return made.get();
    }

    /** Another number after every preview that is made of the file there, and after some others. */
    public long changes(String address) {
        return madeOf.get(counter(address));
    }

    private static int counter(String address) {
        return Math.floorMod(address.hashCode(), COUNTERS);
    }

    /** What is kept, without asking anybody. */
    public Optional<Kept> find(String address) {
        return folder.find(address, clock.instant());
    }

    /**
     * What is known of the file there. What is not known, or not of late, is fetched in the background.
     *
     * @param patience how long to wait for a file that is not known yet
     */
    public PreviewState ask(String address, Duration patience) {
        var kept = find(address);
        if (kept.isPresent() && kept.get().isFresh(clock.instant())) {
            return new PreviewState.Ready(kept.get());
        }
        var fetching = begin(address, kept);
        if (kept.isPresent() && !kept.get().isFailure()) {
            return new PreviewState.Ready(kept.get());
        }
        return fetching.isEmpty() ? new PreviewState.Busy() : awaited(address, fetching.get(), patience);
    }

    private PreviewState awaited(String address, CountDownLatch fetching, Duration patience) {
        try {
            if (!fetching.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new PreviewState.Underway();
            }
            return find(address).<PreviewState>map(PreviewState.Ready::new).orElseGet(PreviewState.Underway::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PreviewState.Underway();
        }
    }

    /** The work under way for the address; empty when there is too much to do. */
    private Optional<CountDownLatch> begin(String address, Optional<Kept> kept) {
        var mine = new CountDownLatch(1);
        var theirs = underway.putIfAbsent(address, mine);
        if (theirs != null) {
            return Optional.of(theirs);
        }
        try {
            workers.execute(() -> work(address, kept, mine));
            return Optional.of(mine);
        } catch (RejectedExecutionException full) {
            // said to the visitor: try again in a while
            underway.remove(address, mine);
            return Optional.empty();
        }
    }

    /** The border of the work: whatever breaks is told here, and the visitor is told that the file cannot be shown. */
    private void work(String address, Optional<Kept> kept, CountDownLatch done) {
        try {
            folder.keep(fetch(address, kept), clock.instant());
            made.incrementAndGet();
            madeOf.incrementAndGet(counter(address));
        } catch (RuntimeException | Error e) {
            log.error("no preview could be made of {}", address, e);
        } finally {
            underway.remove(address, done);
            done.countDown();
        }
    }

    private Kept fetch(String address, Optional<Kept> before) {
        var validators = before.filter(kept -> !kept.isFailure())
                .map(kept -> new Source.Validators(kept.etag(), kept.lastModified()))
                .orElse(Source.Validators.NONE);
        return switch (fetcher.fetchFile(uri(address), validators, DataFileReader.MOST_BYTES)) {
            case Fetched.Content(var page, var now, var notes) ->
                new Kept(
                        address,
                        DataFileReader.read(page.contentType(), page.content().array()),
                        clock.instant(),
                        page.content().size(),
                        now.etag(),
                        now.lastModified());
            case Fetched.NotModified() -> before.orElseThrow().checkedAt(clock.instant());
            case Fetched.Failed(var cause) -> failed(address, cause.rule(), before);
        };
    }

    /** A table that was read before is still shown when the server is away. */
    private Kept failed(String address, String rule, Optional<Kept> before) {
        if (before.isPresent() && !before.get().isFailure()) {
            return before.get().checkedAt(clock.instant());
        }
        var nothing = rule.equals("fetch-too-large") || rule.equals("fetch-bomb")
                ? Preview.Nothing.because(Preview.Reason.TOO_LARGE)
                : new Preview.Nothing(Preview.Reason.NOT_FETCHED, rule);
        return new Kept(address, nothing, clock.instant(), 0, Optional.empty(), Optional.empty());
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("only addresses that can be followed are asked for: " + address, e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
