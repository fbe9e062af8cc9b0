package se.datatorg.web.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.FeedServer;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.Settings;

/** A portal with one source, whose feed a test writes. */
public final class RunningPortal implements AutoCloseable {
    private static final SourceId SOURCE = new SourceId("ale");
    private static final String FEED = "/feed.ttl";

    private final FeedServer publisher = FeedServer.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PortalServer portal;

    public RunningPortal(Path data) {
        this(data, Clock.systemUTC());
    }

    RunningPortal(Path data, Clock clock) {
        var settings = Settings.read(List.of(), Map.of(), Optional.empty())
                .withDefault(Setting.OUTGOING_ALLOW, "127.0.0.1:" + publisher.port())
                .withDefault(Setting.OUTGOING_PAUSE, "0ms")
                .withDefault(Setting.OUTGOING_RETRIES, "")
                .withDefault(Setting.HARVEST_AUTOMATIC, "false");
        portal = PortalServer.start(PortalConfig.of(settings, data, 80), clock, 0, Optional.empty())
                .orElseThrow();
        var ledger = portal.workshop().ledger();
        ledger.sources()
                .add(new Source(
                        SOURCE,
                        new PublisherId("ale"),
                        publisher.uri(FEED),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        ledger.clock().instant()));
    }

    /** The server that has the feed, and whatever files a test gives it. */
    FeedServer publisher() {
        return publisher;
    }

    PortalServer server() {
        return portal;
    }

    /** The publisher puts out this feed, it is fetched, and somebody confirms it if the portal asks. */
    public Run publish(String turtle) throws InterruptedException {
        publisher.serve(FEED, "text/turtle", turtle);
        var harvester = portal.workshop().harvester();
        var run = harvester.harvest(SOURCE).orElseThrow();
        if (run.outcome() == Outcome.HELD) {
            run = harvester.confirm(run.id(), "Ale", "meant").orElseThrow();
        }
        portal.awaitProjections();
        return run;
    }

    /** The feed is gone from the publisher's server. */
    void withdraw() {
        publisher.remove(FEED);
    }

    /** Fetches whatever the publisher has put out. */
    Run visit() {
        return portal.workshop().harvester().harvest(SOURCE).orElseThrow();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Its start page, without a last slash. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + portal.port());
    }

    private URI at(String path) {
        return URI.create(base() + path);
    }

    @Override
    public void close() {
        client.close();
        portal.close();
        publisher.close();
    }
}
