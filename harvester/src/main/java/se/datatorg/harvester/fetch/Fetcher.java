package se.datatorg.harvester.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.source.Source;

/** The one door out: address rules, limits, conditional requests, at most one visit per host at a time. */
public final class Fetcher implements AutoCloseable {
    private static final Duration FILE_TIME = Duration.ofSeconds(60);
    private static final Duration LOOK_TIME = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 400;
    private static final int TOO_MANY = 429;

    private final FetchLimits limits;
    private final AddressRules rules;
    private final Pause pause;
    private final Turns turns;
    private final Retries retries;
    private final ScheduledExecutorService watchdog = watchdog();
    private final Exchange exchange;
    private volatile boolean closed;

    /**
     * @param trust whose certificates count, asked for when one has to be judged; see {@link Trust}
     * @param pause how to wait between tries and between requests to a host
     * @param clock for servers that name the hour when to come back
     */
    public Fetcher(
            Outgoing outgoing,
            FetchLimits limits,
            Resolver resolver,
            Supplier<SSLContext> trust,
            Pause pause,
            Clock clock) {
        this.limits = limits;
        this.rules = new AddressRules(outgoing, limits.urlLength(), new TimedResolver(resolver, limits.connect()));
        this.pause = pause;
        this.turns = new Turns(limits.spacing(), pause);
        this.retries = new Retries(limits, clock, RandomGenerator.getDefault());
        this.exchange = new Exchange(outgoing.contact(), trust, watchdog);
    }

    /** As the portal runs: the machine's names, the usual certificates, the default limits. */
    public static Fetcher open(Outgoing outgoing) {
        return open(outgoing, FetchLimits.DEFAULTS);
    }

    /** As the portal runs, with limits that its settings changed. */
    public static Fetcher open(Outgoing outgoing, FetchLimits limits) {
        return open(outgoing, limits, Trust::usual);
    }

    /** As the portal runs, with limits and authorities that its settings changed. */
    public static Fetcher open(Outgoing outgoing, FetchLimits limits, Supplier<SSLContext> trust) {
        return new Fetcher(outgoing, limits, Resolver.system(), trust, Pause.real(), Clock.systemUTC());
    }

    /** Fetches once, with the retries that the limits allow. Never throws for what a server does. */
    public Fetched fetch(URI address, Source.Validators validators) {
        try {
            return tryAndTryAgain(address, validators);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
    }

    private Fetched tryAndTryAgain(URI address, Source.Validators validators) throws InterruptedException {
        var began = System.nanoTime();
        for (int failures = 1; !closed; failures++) {
            try {
                return visit(Errand.feed(limits), validators).to(address);
            } catch (FetchFault fault) {
                var wait = retries.pauseAfter(fault, failures, Duration.ofNanos(System.nanoTime() - began));
                if (closed) {
                    return stopped();
                }
                if (wait.isEmpty()) {
                    return new Fetched.Failed(fault.finding());
                }
                pause.rest(wait.get());
            }
        }
        return stopped();
    }

    /**
     * Fetches a data file for a visitor who waits: once, without retries, an archive welcome.
     *
     * @param most bytes, as sent and unpacked
     */
    public Fetched fetchFile(URI address, Source.Validators validators, long most) {
        var patience = limits.withTimes(limits.connect(), limits.silence(), FILE_TIME)
                .withSizes(most, most, limits.ratio(), limits.ratioFreeBytes());
        try {
            return closed ? stopped() : visit(Errand.file(patience), validators).to(address);
        } catch (FetchFault fault) {
            return new Fetched.Failed(fault.finding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
    }

    /** Looks whether something is there: HEAD, and where that is refused the first byte by GET. Once, without retries. */
    public Probed probe(URI address) {
        var patience = limits.withTimes(limits.connect(), limits.silence(), LOOK_TIME);
        try {
            var head = knock(Errand.head(patience), address);
            var answer = head.isPresent() ? head.get() : look(Errand.firstByte(patience), address);
            return new Probed.Answered(answer.status(), answer.retryAfter());
        } catch (FetchFault fault) {
            return new Probed.Silent(fault.finding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Probed.Silent(Finding.of("fetch-stopped"));
        }
    }

    /** What HEAD gave, when it tells anything: many servers refuse it, and some hang up. */
    private Optional<Answer> knock(Errand head, URI address) throws InterruptedException {
        try {
            return Optional.of(look(head, address))
                    .filter(answer -> answer.status() < FIRST_FAILURE || answer.status() == TOO_MANY);
        } catch (FetchFault unusable) {
            // whether the address is at fault or HEAD, the GET that follows tells
            return Optional.empty();
        }
    }

    private Answer look(Errand errand, URI address) throws FetchFault, InterruptedException {
        return visit(errand, Source.Validators.NONE).lookAt(address);
    }

    private Visit visit(Errand errand, Source.Validators validators) {
        return new Visit(rules, exchange, turns, errand, validators);
    }

    private static Fetched stopped() {
        return new Fetched.Failed(Finding.of("fetch-stopped"));
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

    private static ScheduledExecutorService watchdog() {
        var watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-watchdog").factory());
        // a finished request must not wait for its deadline in the queue
        watchdog.setRemoveOnCancelPolicy(true);
        return watchdog;
    }

    /** Ends what is under way; from now on every fetch fails as stopped. */
    @Override
    public void close() {
        closed = true;
        exchange.cut();
        watchdog.shutdown();
    }
}
