package se.datatorg.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.datatorg.catalog.export.CatalogueExport;
import se.datatorg.catalog.export.ChangeStream;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.web.Portal;
import se.datatorg.web.api.ckan.CkanAddress;
import se.datatorg.web.api.dump.DumpAddress;
import se.datatorg.web.api.http.Cors;
import se.datatorg.web.api.http.Failures;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.RateLimits;
import se.datatorg.web.api.http.RequestLimits;
import se.datatorg.web.api.rdf.CatalogueAddress;
import se.datatorg.web.api.rdf.ChangesAddress;
import se.datatorg.web.api.rdf.GraphAddress;
import se.datatorg.web.api.rdf.RecordRdf;
import se.datatorg.web.api.rdf.SparqlAddress;
import se.datatorg.web.api.rdf.VoidAddress;
import se.datatorg.web.api.rest.ApiInfo;
import se.datatorg.web.api.rest.CheckAnswer;
import se.datatorg.web.api.rest.CoverageAnswers;
import se.datatorg.web.api.rest.DatasetAnswers;
import se.datatorg.web.api.rest.DatasetLines;
import se.datatorg.web.api.rest.DatasetList;
import se.datatorg.web.api.rest.Publishers;
import se.datatorg.web.api.rest.Sources;
import se.datatorg.web.api.rest.StatisticsAnswers;
import se.datatorg.web.api.rest.Suggest;
import se.datatorg.web.cache.AnswerCache;
import se.datatorg.web.page.frame.SecurityHeaders;

/**
 * The addresses that answer programs, and what goes wrong there. Register them before the pages. Two addresses belong to
 * pages and programs alike; the pages get {@link #recordAsRdf} and {@link #sparqlProtocol} for the programs' half.
 */
public final class ApiRoutes {
    private static final String REST = "/api/v1";
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);
    private final Portal portal;
    private final String base;
    private final RateLimits limits;
    private final AnswerCache cache;
    private final RecordRdf records;
    private final SparqlAddress sparql;
    private final List<Address> addresses;

    public ApiRoutes(Portal portal, SparqlGate gate, CatalogueExport export, RateLimits limits) {
        this.portal = portal;
        this.base = portal.settings().base().toString();
        this.limits = limits;
        this.cache = AnswerCache.of(portal);
        this.records = new RecordRdf(portal.index(), portal.ledger());
        this.sparql = new SparqlAddress(gate);
        this.addresses = Stream.of(rest(), statistics(), catalogue(export), ckan(), others())
                .flatMap(List::stream)
                .toList();
    }

    /** The addresses with the usual limits, and a catalogue that presents itself as the settings and the region say. */
    public static ApiRoutes of(Portal portal, SparqlGate gate) {
        var settings = portal.settings();
        var export = new CatalogueExport(
                Identity.of(settings, portal.pack()), settings.base().toString());
        return new ApiRoutes(portal, gate, export, RateLimits.defaults());
    }

    /** Answers {@code GET /datasets/{id}} when RDF is asked for. */
    public Handler recordAsRdf() {
        return guarded(Address.get("/datasets/{id}", records::answer));
    }

    /** Answers {@code GET /sparql} when no page is asked for. */
    public Handler sparqlProtocol() {
        return guarded(Address.free("/sparql", sparql::get));
    }

    /** The same handler for something large: bounded as often as whole catalogues are, and for our own pages. */
    public Handler asFile(Handler handler) {
        return guarded(new Address(HandlerType.GET, "", Address.Limit.DUMP, false, handler));
    }

    List<Address> addresses() {
        return addresses;
    }

    public void register(RoutesConfig routes) {
        routes.before(SecurityHeaders::set);
        RequestLimits.register(routes);
        new Failures(base).register(routes);
        for (var address : addresses) {
            routes.addHttpHandler(address.method(), address.path(), guarded(address));
            if (address.method().equals(HandlerType.GET)) {
                routes.head(address.path(), guarded(address));
            }
        }
        byPath().forEach((path, taken) -> refuseOthers(routes, path, taken));
    }

    private List<Address> rest() {
        var list = new DatasetList(portal.index(), portal.ledger(), base);
        var datasets = new DatasetAnswers(portal.index(), portal.ledger(), base);
        var publishers = new Publishers(portal.index(), portal.ledger());
        var sources = new Sources(portal.ledger());
        return List.of(
                Address.get(REST + "/api-info", new ApiInfo(base)::answer),
                Address.get(REST + "/datasets", list::answer),
                Address.get(REST + "/datasets/{id}", datasets::dataset),
                Address.get(REST + "/datasets/{id}/history", datasets::history),
                Address.get(REST + "/datasets/{id}/findings", datasets::findings),
                Address.get(REST + "/suggest", new Suggest(portal.index())::answer),
                Address.get(REST + "/publishers", publishers::list),
                Address.get(REST + "/publishers/{id}", publishers::one),
                Address.get(REST + "/sources", sources::list),
                Address.get(REST + "/sources/{id}", sources::one),
                Address.get(REST + "/sources/{id}/runs", sources::runs),
                Address.get(REST + "/runs/{id}", sources::run),
                Address.post(REST + "/check", Address.Limit.REQUEST, false, new CheckAnswer(portal.check())::answer));
    }

    private List<Address> statistics() {
        var statistics = new StatisticsAnswers(portal.statistics(), portal.ledger(), portal.clock());
        return List.of(
                Address.get(REST + "/statistics/totals", statistics::totals),
                Address.get(REST + "/statistics/series", statistics::series),
                Address.get(REST + "/statistics/leaderboard", statistics::leaderboard),
                Address.get(REST + "/statistics/coverage", new CoverageAnswers(portal.coverage())::answer));
    }

    private List<Address> catalogue(CatalogueExport export) {
        var catalogue = new CatalogueAddress(portal.ledger(), export, portal.clock());
        var all = new ArrayList<Address>();
        for (var format : ExportFormat.values()) {
            all.add(Address.dump("/catalog." + format.suffix(), catalogue.whole(format)));
            all.add(Address.dump("/catalog/{publisher}." + format.suffix(), catalogue.ofPublisher(format)));
        }
        all.add(Address.dump("/catalog", catalogue::whole));
        all.add(Address.dump("/catalog/{publisher}", catalogue::ofPublisher));
        all.addAll(dumps(export));
        var identity = Identity.of(portal.settings(), portal.pack());
        var changes = new ChangesAddress(portal.ledger(), new ChangeStream(identity, base));
        all.add(Address.get("/changes", changes::view));
        all.add(Address.get("/changes/{page}", changes::page));
        all.add(Address.dump("/graph/{source}", new GraphAddress(portal.ledger())::answer));
        for (var format : RecordRdf.FORMATS) {
            all.add(Address.get("/datasets/{id}." + format.suffix(), records.as(format)));
        }
        return all;
    }

    private List<Address> dumps(CatalogueExport export) {
        var ledger = portal.ledger();
        var folder = ledger.folder().resolve("dumps");
        var quads = new DumpAddress(
                folder,
                "catalog.nq.gz",
                ledger::generation,
                (generation, out) ->
                        CatalogueAddress.writeWhole(ledger, export, generation, ExportFormat.N_QUADS, out));
        var lines = new DatasetLines(portal.index(), ledger, base);
        var json = new DumpAddress(folder, "catalog.jsonl.gz", portal.index()::generation, lines::write);
        return List.of(Address.dump("/catalog.nq.gz", quads::answer), Address.dump("/catalog.jsonl.gz", json::answer));
    }

    /** CKAN's clients ask with GET or POST, with the version in the address or without. */
    private List<Address> ckan() {
        var ckan = new CkanAddress(portal, limits);
        return Stream.of("/api/3/action/{action}", "/api/action/{action}")
                .flatMap(path -> Stream.of(
                        Address.free(path, ckan::answer), Address.post(path, Address.Limit.NONE, true, ckan::answer)))
                .toList();
    }

    private List<Address> others() {
        var robots = new Robots(portal.ledger(), base);
        return List.of(
                Address.post("/sparql", Address.Limit.NONE, true, sparql::post),
                Address.free("/openapi.json", new OpenApi(base)::answer),
                Address.free("/.well-known/void", new VoidAddress(portal.settings())::answer),
                Address.free("/.well-known/security.txt", new SecurityTxt(portal.settings())::answer),
                Address.free("/robots.txt", robots::robots),
                Address.get("/sitemap.xml", robots::sitemap),
                Address.get("/sitemap-{number}.xml", robots::part));
    }

    /** Answers that follow from the portal's data alone are kept; whole catalogues are too large for that. */
    private Handler kept(Address address) {
        return address.path().startsWith(REST) && address.method().equals(HandlerType.GET)
                ? cache.before(address.handler())
                : address.handler();
    }

    private Handler guarded(Address address) {
        var handler = kept(address);
        return ctx -> {
            Freshness.prepare(ctx, portal.ledger().generations()::findTime);
            if (address.open()) {
                Cors.allow(ctx);
            }
            switch (address.limit()) {
                case REQUEST -> limits.takeRequest(ctx);
                case DUMP -> limits.takeDump(ctx);
                case NONE -> {
                    // Nothing is counted.
                }
            }
            handler.handle(ctx);
        };
    }

    private Map<String, List<Address>> byPath() {
        var byPath = new LinkedHashMap<String, List<Address>>();
        addresses.forEach(address -> byPath.computeIfAbsent(address.path(), path -> new ArrayList<>())
                .add(address));
        return byPath;
    }

    /** Every other method is answered with those that there are; HEAD comes with GET. */
    private static void refuseOthers(RoutesConfig routes, String path, List<Address> taken) {
        var allowed = new TreeSet<>(List.of("OPTIONS"));
        taken.forEach(address -> allowed.add(address.method().name()));
        if (allowed.contains("GET") || path.equals("/sparql")) {
            allowed.addAll(List.of("GET", "HEAD"));
        }
        var names = String.join(", ", allowed);
        boolean open = taken.stream().anyMatch(Address::open);
        routes.options(path, ctx -> preflight(ctx, names, open));
        METHODS.stream()
                .filter(method -> !allowed.contains(method.name()))
                .forEach(method -> routes.addHttpHandler(method, path, ctx -> Failures.refuseMethod(ctx, names)));
    }

    private static void preflight(Context ctx, String methods, boolean open) {
        if (open) {
            Cors.preflight(ctx, methods);
        }
        ctx.header("Allow", methods).status(204);
    }
}
