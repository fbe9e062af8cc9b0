package se.datatorg.web.assembly;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.catalog.sparql.SparqlLimits;
import se.datatorg.catalog.statistics.Statistics;
import se.datatorg.catalog.store.TripleStore;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.harvester.preview.Previews;
import se.datatorg.harvester.schedule.Schedule;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.api.ApiRoutes;
import se.datatorg.web.api.Check;
import se.datatorg.web.api.Sparql;
import se.datatorg.web.cache.PreparedPages;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.page.PageRoutes;

/**
 * A running portal: the ledger and its projections, the schedule, and the web server in front. Everything that has a
 * lifetime is closed in reverse order.
 */
public final class PortalServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortalServer.class);
    private static final Duration START = Duration.ofMinutes(10);
    /** For the runs under way when the portal stops: with the answers under way, twenty seconds in all. */
    private static final Duration LAST_RUNS = Duration.ofSeconds(12);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Workshop workshop;
    private final Projections projections;
    private final PreparedPages prepared;
    private final WebServer web;

    private PortalServer(
            PortalConfig config, Clock clock, DataLock lock, int port, Optional<Integer> opsPort, More more) {
        keep(lock);
        workshop = keep(Workshop.open(config, clock));
        projections = keep(Projections.open(workshop, true));
        var base = config.portal().base().toString();
        var gate = keep(new SparqlGate(projections.store(), SparqlLimits.STANDARD, base, clock, config.data()));
        var previews = keep(new Previews(workshop.fetcher(), config.data().resolve("previews"), clock));
        var portal = new Portal(
                workshop.ledger(),
                projections.index(),
                new Statistics(workshop.ledger()),
                config.pack(),
                clock,
                config.portal(),
                new Check(new FeedDoctor(workshop.fetcher(), config.pack())),
                new Sparql(gate, projections.store()),
                new FeedbackBox(config.data().resolve("feedback"), clock),
                previews,
                new Past(workshop.ledger(), config.pack()),
                new Coverages(workshop.ledger(), projections.index()));
        if (config.automatic()) {
            keep(schedule(config, clock));
            keep(Retention.start(workshop.ledger()));
            keep(keep(new LinkCare(workshop)).everyNight());
            if (config.backups().keep() > 0) {
                keep(new NightlyBackup(workshop.ledger(), config.backups()).everyNight());
            }
        }
        var api = ApiRoutes.of(portal, gate);
        var pages = new PageRoutes(portal, api.recordAsRdf(), api.sparqlProtocol(), api::asFile);
        prepared = keep(pages.prepared().start());
        Thread.ofVirtual().name("warm-up").start(() -> warmUp(portal));
        web = keep(WebServer.start(
                routes -> {
                    more.register(routes, portal, projections.store());
                    api.register(routes);
                    pages.register(routes);
                },
                this::ready,
                port,
                opsPort));
    }

    /** The first search loads the dictionary: nobody should have to wait for it. */
    private static void warmUp(Portal portal) {
        portal.index().search(SearchQuery.of("badplatser", Lang.SV));
        portal.index().suggest("bad", Lang.SV, 5);
    }

    /** Whether everything answers: search at once, SPARQL when the store has been filled. */
    private void ready(Context ctx) {
        boolean filled = projections.store().generation() >= 0;
        ctx.status(filled ? 200 : 503).result(filled ? "ok\n" : "the RDF store is being filled\n");
    }

    /**
     * Starts; empty when another server has the data folder.
     *
     * @param port of the web server; 0 for any free one
     * @param opsPort of the operations pages, on loopback only; none when empty
     */
    public static Optional<PortalServer> start(PortalConfig config, Clock clock, int port, Optional<Integer> opsPort) {
        return start(config, clock, port, opsPort, (routes, portal, store) -> {});
    }

    /** The same with addresses beside the portal's own: measurements have their floors there. */
    public static Optional<PortalServer> start(
            PortalConfig config, Clock clock, int port, Optional<Integer> opsPort, More more) {
        SearchIndex.prepare();
        return DataLock.take(config.data()).map(lock -> new PortalServer(config, clock, lock, port, opsPort, more));
    }

    /** Registers addresses of its own. */
    public interface More {
        void register(RoutesConfig routes, Portal portal, TripleStore store);
    }

    public int port() {
        return web.port();
    }

    public Workshop workshop() {
        return workshop;
    }

    /** Waits until visitors see the ledger's newest generation in search and in SPARQL. */
    public void awaitProjections() throws InterruptedException {
        projections.await(START);
    }

    /** Waits until the projections show the ledger's newest generation; false when the time was up first. */
    public boolean awaitProjections(Duration atMost) throws InterruptedException {
        return projections.await(atMost);
    }

    /** Waits until the pages of all records are made of what there is now; false when the time was up first. */
    public boolean awaitPages(Duration atMost) throws InterruptedException {
        return prepared.await(atMost);
    }

    private Schedule schedule(PortalConfig config, Clock clock) {
        var due = new DueSources(workshop.ledger());
        return new Schedule(
                due::planned,
                this::harvest,
                clock,
                new Schedule.Settings(config.workers(), Duration.ofMinutes(1), LAST_RUNS));
    }

    private void harvest(SourceId source) {
        workshop.harvester()
                .harvest(source)
                .ifPresent(run -> LOG.info(
                        "{}: {}, {} records",
                        source,
                        run.outcome().word(),
                        run.numbers().stored()));
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** Stops in the reverse order of the start; a part that cannot stop does not keep the others from it. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            var part = open.pop();
            try {
                part.close();
            } catch (Exception fault) {
                LOG.error("{} could not be closed", part.getClass().getSimpleName(), fault);
            }
        }
    }
}
