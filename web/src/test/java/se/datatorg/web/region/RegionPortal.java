package se.datatorg.web.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Publisher;
import se.datatorg.testdata.region.Scenario;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.Settings;

/**
 * A running portal that has visited each publisher of the example region once, on the last day of its story. Started
 * once for all tests that ask for it as a parameter; they only read.
 */
public final class RegionPortal implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Path folder;
    private final DemoServer publishers;
    private final PortalServer portal;
    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger clients = new AtomicInteger();

    /** Hands the portal to tests; the first that asks starts it, the end of all tests closes it. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RegionPortal.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(RegionPortal.class))
                    .getOrComputeIfAbsent("portal", key -> new RegionPortal(), RegionPortal.class);
        }
    }

    private RegionPortal() {
        try {
            folder = Files.createTempDirectory("datatorg-region");
            var scenario = Scenario.demo(DAY);
            publishers = DemoServer.start(scenario, 0);
            int port = freePort();
            base = URI.create("http://localhost:" + port);
            portal = PortalServer.start(config(port), Clock.systemUTC(), port, Optional.empty())
                    .orElseThrow();
            scenario.publishers().forEach(this::register);
            var sources = ledger().sources().list().stream().map(Source::id).toList();
            portal.workshop().harvest(sources, run -> {});
            portal.awaitProjections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PortalConfig config(int port) {
        var settings = Settings.read(List.of(), Map.of(), Optional.empty())
                .withDefault(Setting.DEMO, "true")
                .withDefault(Setting.OUTGOING_ALLOW, "127.0.0.1:" + publishers.port())
                .withDefault(Setting.OUTGOING_PAUSE, "0ms")
                .withDefault(Setting.OUTGOING_RETRIES, "")
                .withDefault(Setting.HARVEST_AUTOMATIC, "false");
        return PortalConfig.of(settings, folder, port);
    }

    private void register(Publisher publisher) {
        ledger().sources()
                .add(new Source(
                        new SourceId(publisher.id()),
                        new PublisherId(publisher.id()),
                        publishers.feed(publisher),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        ledger().clock().instant()));
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** Where the portal answers, and what its own links begin with. */
    public URI base() {
        return base;
    }

    public Ledger ledger() {
        return portal.workshop().ledger();
    }

    public PortalServer server() {
        return portal;
    }

    /** The answer as text. Each request comes from another client, so that no limit is met. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        int number = clients.incrementAndGet();
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", "192.0.2." + number % 256);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        portal.close();
        publishers.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
