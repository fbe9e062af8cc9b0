package se.datatorg.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.CatalogueExport;
import se.datatorg.catalog.ledger.RoomLimits;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.catalog.sparql.SparqlLimits;
import se.datatorg.catalog.statistics.Statistics;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.harvester.preview.Previews;
import se.datatorg.testdata.FeedServer;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.Portal;
import se.datatorg.web.PortalSettings;
import se.datatorg.web.api.http.RateLimits;
import se.datatorg.web.assembly.Coverages;
import se.datatorg.web.assembly.Past;
import se.datatorg.web.assembly.Projections;
import se.datatorg.web.assembly.WebServer;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.BackupPlan;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.page.PageRoutes;

/** The machine addresses on a free port, before a real ledger, index and store that a small feed was harvested into. */
final class RunningApi implements AutoCloseable {
    static final String BASE = "https://portal.example";
    static final String BATHING = "https://data.lerum.example/dataset/bad";
    static final String SCHOOLS = "https://data.lerum.example/dataset/skolor";
    static final SourceId SOURCE = new SourceId("lerum");

    private static final String HEAD = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://data.lerum.example/> a dcat:Catalog ; dct:title "Lerum"@sv ; dct:description "Data"@sv ;
              dct:publisher <https://data.lerum.example/org> .
            <https://data.lerum.example/org> a foaf:Agent ; foaf:name "Lerums kommun" .
            """;
    private static final String DATASET = """
            <https://data.lerum.example/> dcat:dataset <%1$s> .
            <%1$s> a dcat:Dataset ; dct:title "%2$s"@sv ; dct:description "Om %2$s"@sv ; dct:issued "2025-03-01" ;
              dct:publisher <https://data.lerum.example/org> ;
              dcat:theme <http://publications.europa.eu/resource/authority/data-theme/%3$s> ;
              dcat:distribution <%1$s/csv> .
            <%1$s/csv> a dcat:Distribution ; dcat:accessURL <https://data.lerum.example/a.csv> ; dct:format "text/csv" ;
              dct:license <http://creativecommons.org/publicdomain/zero/1.0/> .
            """;
    static final String ONE = HEAD + DATASET.formatted(BATHING, "Badplatser", "ENVI");
    static final String TWO = ONE + DATASET.formatted(SCHOOLS, "Skolor", "EDUC");

    /** A feed of so many datasets, with a distribution each. */
    static String many(int count) {
        var feed = new StringBuilder(ONE);
        for (int number = 1; number < count; number++) {
            feed.append(DATASET.formatted("https://data.lerum.example/dataset/" + number, "Lista " + number, "GOVE"));
        }
        return feed.toString();
    }

    final FeedServer feeds = FeedServer.start();
    final ApiRoutes routes;
    private final Workshop workshop;
    private final Projections projections;
    private final SparqlGate gate;
    private final Javalin server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningApi(Path folder, RateLimits limits) {
        this(folder, limits, SparqlLimits.STANDARD);
    }

    RunningApi(Path folder, RateLimits limits, SparqlLimits queries) {
        var pack = RegionPack.load("vastra-gotaland");
        var settings = new PortalSettings(URI.create(BASE), "Datatorg", "Regionen", "data@portal.example", false);
        var allowed = List.of("127.0.0.1:" + feeds.port());
        var none = BackupPlan.none(folder);
        var config = new PortalConfig(
                folder,
                pack,
                settings,
                allowed,
                Optional.empty(),
                Duration.ZERO,
                List.of(),
                1,
                false,
                RoomLimits.NONE,
                none);
        workshop = Workshop.open(config, Clock.systemUTC());
        projections = Projections.open(workshop, true);
        gate = new SparqlGate(projections.store(), queries, BASE, Clock.systemUTC(), folder);
        var portal = new Portal(
                workshop.ledger(),
                projections.index(),
                new Statistics(workshop.ledger()),
                pack,
                Clock.systemUTC(),
                settings,
                new Check(new FeedDoctor(workshop.fetcher(), pack)),
                new Sparql(gate, projections.store()),
                (message, reply) -> true,
                new Previews(workshop.fetcher(), folder.resolve("previews"), Clock.systemUTC()),
                new Past(workshop.ledger(), pack),
                new Coverages(workshop.ledger(), projections.index()));
        routes = new ApiRoutes(portal, gate, new CatalogueExport(Identity.of(settings, pack), BASE), limits);
        server = WebServer.visitors(
                        all -> {
                            routes.register(all);
                            new PageRoutes(portal, routes.recordAsRdf(), routes.sparqlProtocol(), routes::asFile)
                                    .register(all);
                        },
                        0)
                .start();
        register();
    }

    /** With two datasets, and limits that no test reaches. */
    static RunningApi withTwo(Path folder) {
        var api = new RunningApi(folder, new RateLimits(100_000, 100_000, 100_000));
        api.deliver(TWO);
        return api;
    }

    private void register() {
        register(SOURCE, "/dcat");
    }

    private void register(SourceId source, String path) {
        workshop.ledger()
                .sources()
                .add(new Source(
                        source,
                        new PublisherId(source.value()),
                        feeds.uri(path),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        Clock.systemUTC().instant()));
    }

    /** Serves the feed, visits it, and waits until readers see what it brought. */
    Run deliver(String turtle) {
        return deliver(SOURCE, "/dcat", turtle);
    }

    /** The same for a municipality that was not registered yet: it is, and becomes the source of that name. */
    Run deliverAs(String municipality, String turtle) {
        var source = new SourceId(municipality);
        register(source, "/" + municipality);
        return deliverAgain(municipality, turtle);
    }

    /** What that municipality serves from now on. */
    Run deliverAgain(String municipality, String turtle) {
        return deliver(new SourceId(municipality), "/" + municipality, turtle);
    }

    private Run deliver(SourceId source, String path, String turtle) {
        feeds.serve(path, "text/turtle", turtle.getBytes(StandardCharsets.UTF_8));
        var run = workshop.harvester().harvest(source).orElseThrow();
        awaitProjections();
        return run;
    }

    /** Waits until readers see what the ledger has. */
    void awaitProjections() {
        try {
            if (!projections.await(Duration.ofMinutes(1))) {
                throw new IllegalStateException("the projections did not come up with the ledger");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    se.datatorg.catalog.ledger.Ledger ledger() {
        return workshop.ledger();
    }

    static String id(String iri) {
        return RecordId.of(iri).value();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = request(path, "Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> method(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> method(String method, String path, String accept) {
        return send(request(path, "Accept", accept).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Every address that is registered, with its placeholders. */
    List<String> paths() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint.path)
                .filter(path -> !path.equals("*"))
                .distinct()
                .toList();
    }

    /** The path with names of what this portal has. */
    static String filled(String path) {
        return path.replace("/runs/{id}", "/runs/1")
                .replace("/datasets/{id}", "/datasets/" + id(BATHING))
                .replace("{action}", "status_show")
                .replace("{page}", "1")
                .replace("{number}", "1")
                .replaceAll("[{<][a-z]+[}>]", "lerum");
    }

    JsonNode json(String path, String... headers) {
        return parse(get(path, headers));
    }

    static JsonNode parse(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes that no client would, and reads until the server hangs up. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        client.close();
        gate.close();
        projections.close();
        workshop.close();
        feeds.close();
    }
}
