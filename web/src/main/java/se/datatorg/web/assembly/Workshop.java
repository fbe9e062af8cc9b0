package se.datatorg.web.assembly;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.run.Run;
import se.datatorg.harvester.fetch.FetchLimits;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.HostPort;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.harvester.fetch.Trust;
import se.datatorg.harvester.run.Harvester;
import se.datatorg.harvester.run.Judging;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.SettingFault;

/** What every command that harvests needs: the ledger, the door out, the harvester. */
public final class Workshop implements AutoCloseable {
    private final PortalConfig config;
    private final Ledger ledger;
    private final Fetcher fetcher;
    private final Harvester harvester;

    private Workshop(PortalConfig config, Ledger ledger, Judging judging) {
        this.config = config;
        this.ledger = ledger;
        this.fetcher = fetcher(config);
        this.harvester = new Harvester(ledger, fetcher, judging, config.portal().at("/graph"));
    }

    public static Workshop open(PortalConfig config, Clock clock) {
        return open(config, clock, new Judge()::judge);
    }

    /** For measurements that judge in another way. */
    public static Workshop open(PortalConfig config, Clock clock, Judging judging) {
        if (!Ledger.exists(config.data()) && OpenIndex.exists(config.data())) {
            throw new LostLedger(config.data());
        }
        var ledger = Ledger.open(config.data(), Region.publishers(config.pack()), clock, config.room());
        ledger.check();
        ledger.harvests().interruptAbandoned();
        return new Workshop(config, ledger, judging);
    }

    /** The door out, as the settings have it. */
    public static Fetcher fetcher(PortalConfig config) {
        var pairs = config.allowed().stream().map(HostPort::parse).toArray(HostPort[]::new);
        return Fetcher.open(
                Outgoing.strict(config.portal().contact()).allowing(pairs),
                FetchLimits.DEFAULTS.withManners(config.pause(), config.retries()),
                config.authorities()
                        .map(Workshop::trust)
                        .<Supplier<SSLContext>>map(own -> () -> own)
                        .orElse(Trust::usual));
    }

    private static SSLContext trust(Path authorities) {
        try {
            return Trust.usualAnd(authorities);
        } catch (UncheckedIOException e) {
            throw unusable(authorities, "it is not there, or must not be read");
        } catch (IllegalArgumentException e) {
            throw unusable(authorities, String.valueOf(e.getMessage()));
        }
    }

    private static SettingFault unusable(Path authorities, String why) {
        return new SettingFault(Setting.OUTGOING_AUTHORITIES.key() + ": the file " + authorities + " cannot be used: "
                + why + ". Nothing was started; give the path of a PEM file.");
    }

    public PortalConfig config() {
        return config;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Fetcher fetcher() {
        return fetcher;
    }

    public Harvester harvester() {
        return harvester;
    }

    /** Visits the sources, several at once; each finished run is handed on at once. A source being visited is left out. */
    @SuppressWarnings("ThreadPriorityCheck") // where it is not heeded, visitors wait a little
    public List<Run> harvest(Collection<SourceId> sources, Consumer<Run> done) {
        try (var workers = Executors.newFixedThreadPool(
                config.workers(),
                Thread.ofPlatform()
                        .daemon()
                        .name("harvest-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory())) {
            var visits = sources.stream()
                    .map(source -> workers.submit(() -> {
                        var run = harvester.harvest(source);
                        run.ifPresent(done);
                        return run;
                    }))
                    .toList();
            var runs = new java.util.ArrayList<Run>();
            for (var visit : visits) {
                visit.get().ifPresent(runs::add);
            }
            return List.copyOf(runs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Waits until the projections show the ledger's newest generation: those of a running server, or, when there is none,
     * an index of our own that is brought up to date and closed again.
     *
     * @return what is still behind when the time was up
     */
    public Optional<String> awaitProjections(Duration atMost) throws InterruptedException {
        var alone = DataLock.take(config.data());
        if (alone.isPresent()) {
            try (var lock = alone.get();
                    var index = OpenIndex.open(this)) {
                index.catchUp();
                return Optional.empty();
            }
        }
        return awaitServer(atMost);
    }

    private Optional<String> awaitServer(Duration atMost) throws InterruptedException {
        long generation = ledger.generation();
        long end = System.nanoTime() + atMost.toNanos();
        for (var projection : List.of("search", "sparql")) {
            while (ledger.projections().reached(projection) < generation) {
                if (System.nanoTime() > end) {
                    return Optional.of(projection);
                }
                Thread.sleep(20);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        fetcher.close();
        ledger.close();
    }
}
