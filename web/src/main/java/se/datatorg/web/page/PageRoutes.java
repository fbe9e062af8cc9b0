package se.datatorg.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.cache.AnswerCache;
import se.datatorg.web.cache.PreparedPages;
import se.datatorg.web.page.about.AboutPage;
import se.datatorg.web.page.about.AccessibilityPage;
import se.datatorg.web.page.about.ErrorPages;
import se.datatorg.web.page.check.CheckPage;
import se.datatorg.web.page.check.RulesPage;
import se.datatorg.web.page.coverage.CoveragePage;
import se.datatorg.web.page.coverage.CoverageTable;
import se.datatorg.web.page.develop.ApiPage;
import se.datatorg.web.page.develop.SparqlPage;
import se.datatorg.web.page.frame.Site;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.home.HomePage;
import se.datatorg.web.page.preview.PreviewPage;
import se.datatorg.web.page.publisher.PublisherPage;
import se.datatorg.web.page.publisher.PublishersPage;
import se.datatorg.web.page.publisher.PublishersTable;
import se.datatorg.web.page.record.RecordOriginals;
import se.datatorg.web.page.record.RecordPage;
import se.datatorg.web.page.rehearsal.RehearsalPage;
import se.datatorg.web.page.search.ChangeFeed;
import se.datatorg.web.page.search.SearchPage;
import se.datatorg.web.page.search.SearchTable;
import se.datatorg.web.page.source.RunPage;
import se.datatorg.web.page.source.SourcePage;
import se.datatorg.web.page.statistics.StatisticsPage;
import se.datatorg.web.page.statistics.StatisticsTable;
import se.datatorg.web.page.statistics.StatusPage;

/**
 * The addresses of all pages: Swedish as they stand, English under {@code /en}. Addresses that answer programs too get
 * the programs' handler beside the page. Register addresses with a suffix ({@code /datasets/{id}.ttl}) before these.
 */
public final class PageRoutes {
    private static final String ENGLISH = "/en";
    /** Of pages that are made ahead: some three hundred thousand. */
    private static final long MOST_BYTES = 4L << 30;

    private final Portal portal;
    private final Site site;
    private final Handler recordAsRdf;
    private final Handler sparqlProtocol;
    private final UnaryOperator<Handler> asFile;
    private final AnswerCache cache;
    private final RecordPage record;
    private final PreparedPages prepared;

    /**
     * @param recordAsRdf answers {@code GET /datasets/{id}} when RDF is asked for
     * @param sparqlProtocol answers {@code GET /sparql} when no page is asked for
     * @param asFile bounds how often somebody may take something large
     */
    public PageRoutes(Portal portal, Handler recordAsRdf, Handler sparqlProtocol, UnaryOperator<Handler> asFile) {
        this.portal = portal;
        this.site = new Site(portal);
        this.recordAsRdf = recordAsRdf;
        this.sparqlProtocol = sparqlProtocol;
        this.asFile = asFile;
        this.cache = AnswerCache.of(portal);
        this.record = new RecordPage(portal);
        this.prepared = new PreparedPages(
                new RecordOriginals(site, record),
                portal.ledger().folder().resolve("pages"),
                MOST_BYTES,
                portal.clock(),
                Lang.SV.tag());
    }

    /** The pages that are made before anybody asks for them; who starts the portal starts and closes them. */
    public PreparedPages prepared() {
        return prepared;
    }

    public void register(RoutesConfig routes) {
        routes.get("/static/{hash}/<file>", site.assets()::serve);
        page(routes, "/", new HomePage(portal)::show);
        page(routes, "/datasets", new SearchPage(portal.index())::show);
        routes.get("/feed.atom", cache.before(new ChangeFeed(portal)::answer));
        records(routes);
        page(routes, "/publishers", new PublishersPage(portal)::show);
        page(routes, "/publishers/{id}", new PublisherPage(portal)::show);
        page(routes, "/publishers/{id}/rehearsal", new RehearsalPage(portal)::show);
        page(routes, "/statistics", new StatisticsPage(portal)::show);
        page(routes, "/coverage", new CoveragePage(portal)::show);
        tables(routes);
        page(routes, "/sources/{id}", new SourcePage(portal)::show);
        page(routes, "/runs/{id}", new RunPage(portal)::show);
        check(routes);
        sparql(routes);
        page(routes, "/api", new ApiPage(portal)::show);
        page(routes, "/about", AboutPage::show);
        page(routes, "/accessibility", AccessibilityPage::show);
        routes.post("/accessibility", handler(AccessibilityPage::receive));
        routes.post(ENGLISH + "/accessibility", handler(AccessibilityPage::receive));
        status(routes);
        new ErrorPages(site).register(routes);
    }

    private void records(RoutesConfig routes) {
        var page = AnswerCache.withPreviews(portal).before(handler(record::show));
        routes.get("/datasets/{id}", RecordPage.negotiated(prepared.before(page), recordAsRdf));
        routes.get(ENGLISH + "/datasets/{id}", page);
        // what is being fetched now is never told from memory
        var preview = handler(new PreviewPage(portal)::show);
        routes.get("/datasets/{id}/preview/{number}", preview);
        routes.get(ENGLISH + "/datasets/{id}/preview/{number}", preview);
    }

    /** What pages show in tables, to take home. */
    private void tables(RoutesConfig routes) {
        table(routes, "/datasets.csv", new SearchTable(portal.index())::give);
        table(routes, "/publishers.csv", new PublishersTable(portal)::give);
        table(routes, "/statistics.csv", new StatisticsTable(portal)::give);
        table(routes, "/coverage.csv", new CoverageTable(portal)::give);
    }

    private void sparql(RoutesConfig routes) {
        var fresh = handler(new SparqlPage(portal)::show);
        var kept = cache.before(fresh);
        // Answers are kept by the store itself; the page that nobody has asked anything of is the same for all.
        Handler page = ctx -> (ctx.queryString() == null ? kept : fresh).handle(ctx);
        routes.get("/sparql", SparqlPage.negotiated(page, sparqlProtocol));
        routes.get(ENGLISH + "/sparql", page);
    }

    private void check(RoutesConfig routes) {
        var check = new CheckPage(portal.check());
        page(routes, "/check", check::form);
        routes.post("/check", handler(check::report));
        routes.post(ENGLISH + "/check", handler(check::report));
        page(routes, "/check/rules", RulesPage::show);
    }

    /** How things are right now is never told from memory. */
    private void status(RoutesConfig routes) {
        var page = handler(new StatusPage(portal)::show);
        routes.get("/status", page);
        routes.get(ENGLISH + "/status", page);
    }

    private void table(RoutesConfig routes, String path, Consumer<Visit> table) {
        var handler = asFile.apply(cache.before(handler(table)));
        routes.get(path, handler);
        routes.get(ENGLISH + path, handler);
    }

    private void page(RoutesConfig routes, String path, Consumer<Visit> page) {
        var handler = cache.before(handler(page));
        routes.get(path, handler);
        routes.get(path.equals("/") ? ENGLISH : ENGLISH + path, handler);
    }

    private Handler handler(Consumer<Visit> page) {
        return ctx -> page.accept(site.visit(ctx));
    }
}
