package se.datatorg.harvester.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import se.datatorg.catalog.SourceId;

/**
 * Visits every source when it is due, and at once when somebody asks. It remembers next to nothing: at each tick of
 * {@link Ticks} it asks the ledger anew, so a crash or a night without power leaves nothing stuck.
 */
public final class Schedule implements AutoCloseable {
    private final Supplier<List<Planned>> sources;
    private final Clock clock;
    private final Starts starts = new Starts();
    private final Workers workers;
    private final LongSupplier nanos;
    private final long startedNanos;
    private final Ticks ticks;

    /**
     * How the schedule runs.
     *
     * @param workers harvests side by side
     * @param tick how often to look what is due
     * @param grace for runs under way when the portal stops
     */
    public record Settings(int workers, Duration tick, Duration grace) {
        public static final Settings DEFAULTS = new Settings(4, Duration.ofMinutes(1), Duration.ofSeconds(20));

        public Settings {
            if (workers < 1 || tick.isZero() || tick.isNegative() || grace.isNegative()) {
                throw new IllegalArgumentException("no schedule runs like this: " + workers + " " + tick + " " + grace);
            }
        }
    }

    /**
     * Begins at once.
     *
     * @param sources what the ledger says of the sources to visit; those that are paused are left out
     * @param harvest runs one source to its end, on one of the workers' threads
     */
    public Schedule(Supplier<List<Planned>> sources, Consumer<SourceId> harvest, Clock clock, Settings settings) {
        this(sources, harvest, clock, System::nanoTime, settings);
    }

    /** @param nanos the clock that nobody puts forward or back */
    Schedule(
            Supplier<List<Planned>> sources,
            Consumer<SourceId> harvest,
            Clock clock,
            LongSupplier nanos,
            Settings settings) {
        this.sources = sources;
        this.clock = clock;
        this.nanos = nanos;
        this.startedNanos = nanos.getAsLong();
        this.workers = new Workers(harvest, settings.workers(), settings.grace());
        this.ticks = new Ticks(settings.tick(), this::startWhatIsDue);
    }

    /** Runs the source now, due or not. Joins the run that waits or works already. */
    public CompletableFuture<Void> runNow(SourceId source) {
        starts.note(source, clock.instant());
        return workers.run(source);
    }

    /** The sources whose runs wait or work. */
    public Set<SourceId> running() {
        return workers.busy();
    }

    /** When the source is due next, for people to see; the past when it is due already. */
    public Instant nextDue(Planned planned) {
        var now = clock.instant();
        return DueTimes.next(starts.credible(planned, now), upSince(now));
    }

    /** The runs that this began or joined. */
    List<CompletableFuture<Void>> startWhatIsDue() {
        var now = clock.instant();
        return sources.get().stream()
                .map(planned -> new Due(planned, nextDue(planned)))
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.planned().source()))
                .map(due -> start(due.planned()))
                .toList();
    }

    private CompletableFuture<Void> start(Planned planned) {
        if (!planned.failing()) {
            return runNow(planned.source());
        }
        starts.note(planned.source(), clock.instant());
        return workers.runDoubtful(planned.source());
    }

    private Instant upSince(Instant now) {
        return now.minusNanos(nanos.getAsLong() - startedNanos);
    }

    private record Due(Planned planned, Instant at) {}

    /** Stops looking, drops what waits, and lets what works end within the grace. */
    @Override
    public void close() {
        ticks.close();
        workers.close();
    }
}
