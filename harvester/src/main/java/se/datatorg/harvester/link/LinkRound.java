package se.datatorg.harvester.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.Pause;

/**
 * One night's looks at links: those that fail first, then those never looked at, then the oldest, up to a budget. Hosts are
 * visited side by side, a host's links one after another with a rest between; a host that asks for patience is left alone
 * for the night.
 */
public final class LinkRound {
    /** A link is looked at once a night, whenever in the night that was. */
    private static final Duration A_NIGHT = Duration.ofHours(20);

    private final Fetcher fetcher;
    private final Pause pause;
    private final Clock clock;
    private final Manners manners;
    private volatile boolean stopped;

    /**
     * How much a round may cost.
     *
     * @param budget looks a night
     * @param between two looks at one host
     * @param hosts visited side by side
     */
    public record Manners(int budget, Duration between, int hosts) {
        public static final Manners DEFAULTS = new Manners(20_000, Duration.ofSeconds(1), 8);

        public Manners {
            if (budget < 1 || between.isNegative() || hosts < 1) {
                throw new IllegalArgumentException("no round goes like this: " + budget + " " + between + " " + hosts);
            }
        }
    }

    /** What is kept of links, and by whom. */
    public interface Book {
        List<LinkState> find(Collection<String> addresses);

        void keep(LinkState state);
    }

    public LinkRound(Fetcher fetcher, Pause pause, Clock clock, Manners manners) {
        this.fetcher = fetcher;
        this.pause = pause;
        this.clock = clock;
        this.manners = manners;
    }

    /** Looks at those of the addresses whose turn it is. Returns when all is done, or soon after {@link #stop}. */
    public void look(Collection<String> addresses, Book book) throws InterruptedException {
        var known = new LinkedHashMap<String, LinkState>();
        book.find(addresses).forEach(state -> known.put(state.address(), state));
        var byHost = new LinkedHashMap<String, List<String>>();
        due(addresses, known)
                .forEach(address -> host(address)
                        .ifPresent(host -> byHost.computeIfAbsent(host, any -> new ArrayList<>())
                                .add(address)));
        try (var workers = Executors.newFixedThreadPool(
                manners.hosts(), Thread.ofPlatform().daemon().name("links-", 1).factory())) {
            for (var links : byHost.values()) {
                workers.execute(() -> visit(links, known, book));
            }
        }
    }

    private List<String> due(Collection<String> addresses, Map<String, LinkState> known) {
        var now = clock.instant();
        return addresses.stream()
                .distinct()
                .filter(address -> Optional.ofNullable(known.get(address))
                        .filter(state -> state.checked().plus(A_NIGHT).isAfter(now))
                        .isEmpty())
                .sorted(Comparator.comparing(address -> rank(Optional.ofNullable(known.get(address)))))
                .limit(manners.budget())
                .toList();
    }

    /** Sorts as text: failing links, unknown links, the others by age. */
    private static String rank(Optional<LinkState> state) {
        if (state.isEmpty()) {
            return "1";
        }
        return state.get().answer() == LinkAnswer.FAILS
                ? "0"
                : "2" + state.get().checked();
    }

    private void visit(List<String> links, Map<String, LinkState> known, Book book) {
        try {
            for (int i = 0; i < links.size() && !stopped; i++) {
                if (i > 0) {
                    pause.rest(manners.between());
                }
                if (!look(links.get(i), Optional.ofNullable(known.get(links.get(i))), book)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the host may be asked for more. */
    private boolean look(String address, Optional<LinkState> before, Book book) {
        var look = Look.of(fetcher.probe(URI.create(address)));
        if (look.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var answer = look.get().answer();
        var detail = look.get().detail();
        book.keep(before.map(state -> state.next(answer, detail, now))
                .orElseGet(() -> LinkState.first(address, answer, detail, now)));
        return !look.get().hostWantsRest();
    }

    /** Addresses that are none are another rule's business. */
    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** No further look is begun. */
    public void stop() {
        stopped = true;
    }
}
