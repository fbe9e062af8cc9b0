package se.datatorg.harvester.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.source.Source;

/** The one door out: address rules, limits, conditional requests, at most one visit per host at a time. */
public final class Fetcher implements AutoCloseable {
    private final FetchLimits limits;
    private final AddressRules rules;
    private final Pause pause;
    private final Turns turns;
    private final Retries retries;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watchdog").factory());
    private final Exchange exchange;

    /**
     * @param trust whose certificates count; see {@link Trust}
     * @param pause how to wait between tries and between requests to a host
     * @param clock for servers that name the hour when to come back
     */
    public Fetcher(
            Outgoing outgoing, FetchLimits limits, Resolver resolver, SSLContext trust, Pause pause, Clock clock) {
        this.limits = limits;
        this.rules = new AddressRules(outgoing, limits.urlLength(), resolver);
        this.pause = pause;
        this.turns = new Turns(limits.spacing(), pause);
        this.retries = new Retries(limits, clock, RandomGenerator.getDefault());
        this.exchange = new Exchange(limits, outgoing.contact(), trust, watchdog);
    }

    /** As the portal runs: the machine's names, the usual certificates, the default limits. */
    public static Fetcher open(Outgoing outgoing) {
        return new Fetcher(
                outgoing, FetchLimits.DEFAULTS, Resolver.system(), Trust.usual(), Pause.real(), Clock.systemUTC());
    }

    /** Fetches once, with the retries that the limits allow. Never throws for what a server does. */
    public Fetched fetch(URI address, Source.Validators validators) {
        var began = System.nanoTime();
        try {
            for (int failures = 1; ; failures++) {
                try {
                    return new Visit(rules, exchange, turns, limits, validators).to(address);
                } catch (FetchFault fault) {
                    var wait = retries.pauseAfter(fault, failures, Duration.ofNanos(System.nanoTime() - began));
                    if (wait.isEmpty()) {
                        return new Fetched.Failed(fault.finding());
                    }
                    pause.rest(wait.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed(Finding.of("fetch-stopped"));
        }
    }

    /** Judges an address as a visit would, without connecting; empty when it may be visited. */
    public Optional<Finding> judge(URI address) {
        try {
            rules.resolve(rules.parse(address.toString()));
            return Optional.empty();
        } catch (FetchFault fault) {
            return Optional.of(fault.finding());
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
