package se.datatorg.web.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.catalog.link.NamedLinks;
import se.datatorg.harvester.fetch.Pause;
import se.datatorg.harvester.link.LinkRound;
import se.datatorg.harvester.schedule.Nightly;

/** Has the links of everything that is shown looked at each night, and keeps in the ledger what that gave. */
final class LinkCare implements AutoCloseable {
    /** After midnight's own jobs, before the feeds are fetched at four. */
    private static final LocalTime HOUR = LocalTime.of(1, 0);

    private static final Duration TICK = Duration.ofMinutes(1);
    /** How much of a night's work a fall may cost. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final LinkRound round;

    LinkCare(Workshop workshop) {
        ledger = workshop.ledger();
        round = new LinkRound(
                workshop.fetcher(),
                Pause.real(),
                ledger.clock(),
                workshop.config().manners());
    }

    /** Begins at once, and goes on until it is closed. */
    AutoCloseable everyNight() {
        return new Nightly(HOUR, TICK, ledger.links()::findLastCheck, this::look, ledger.clock());
    }

    /** One round over everything shown now. */
    void look() {
        var kept = new Batch();
        try {
            round.look(addresses(), kept);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kept.flush();
        }
    }

    private Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        ledger.versions()
                .eachShown(
                        ledger.generation(),
                        shown -> addresses.addAll(NamedLinks.in(shown.text()).all()));
        return addresses;
    }

    /** Keeps many at once: each time that a verdict changes makes a generation, which every projection follows. */
    private final class Batch implements LinkRound.Book {
        private final List<LinkState> waiting = new ArrayList<>();
        private Instant flushed = ledger.clock().instant();

        @Override
        public List<LinkState> find(Collection<String> addresses) {
            return ledger.links().find(addresses);
        }

        @Override
        public synchronized void keep(LinkState state) {
            waiting.add(state);
            if (ledger.clock().instant().isAfter(flushed.plus(PATIENCE))) {
                flush();
            }
        }

        synchronized void flush() {
            flushed = ledger.clock().instant();
            if (!waiting.isEmpty()) {
                ledger.links().keep(List.copyOf(waiting));
                waiting.clear();
            }
        }
    }

    @Override
    public void close() {
        round.stop();
    }
}
