package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.FeedServer;
import se.datatorg.web.assembly.DueSources;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.cli.Commands;

/** Servers that are started twice, killed, stopped under load, or left with feeds that have stopped answering. */
class ServeTest {
    private static final int STOPS = Boolean.getBoolean("long") ? 100 : 1;

    @TempDir
    Path folder;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    @BeforeEach
    void harvest() throws InterruptedException {
        neighbourhood.moveTo(Neighbourhood.LAST_DAY);
        try (var workshop = neighbourhood.workshop(folder)) {
            neighbourhood.publishers(2).forEach(one -> neighbourhood.register(workshop, one));
            workshop.harvest(
                    workshop.ledger().sources().list().stream().map(Source::id).toList(), run -> {});
            workshop.awaitProjections(Duration.ofMinutes(1));
        }
    }

    @Test
    void aSecondServerIsRefusedAndTheLockOfAKilledOneIsNot() throws Exception {
        int port = freePort();
        try (var first = ServeProcess.start(folder, port, settings())) {
            assertEquals(200, get(port, "/").statusCode());
            assertEquals(2, Commands.run("serve", "--data", folder.toString(), "--port", "0"));

            first.kill();
        }
        try (var next = PortalServer.start(neighbourhood.config(folder), Clock.systemUTC(), 0, Optional.empty())
                .orElseThrow()) {
            assertEquals(200, get(next.port(), "/").statusCode());
        }
    }

    /** What was accepted is answered in full; what was not is turned away at the door. */
    @Test
    void aStopUnderLoadAnswersWhatWasAcceptedAndEndsInTime() throws Exception {
        int port = freePort();
        for (int stop = 0; stop < STOPS; stop++) {
            var wrong = new ConcurrentLinkedQueue<String>();
            try (var server = ServeProcess.start(folder, port, settings())) {
                var warm = new CountDownLatch(200);
                var clients = IntStream.range(0, 8)
                        .mapToObj(i -> Thread.ofPlatform().start(() -> load(port, warm, wrong)))
                        .toList();
                warm.await();
                server.terminate();
                assertTrue(server.endsWithin(Duration.ofSeconds(20)), "it ended");
                for (var client : clients) {
                    client.join();
                }
                assertEquals(List.of(), List.copyOf(wrong), server::said);
            }
        }
        Whole.check(neighbourhood.config(folder));
    }

    /** Asks until nobody is there any more. */
    private static void load(int port, CountDownLatch warm, ConcurrentLinkedQueue<String> wrong) {
        for (int i = 0; ; i++) {
            var path = i % 2 == 0 ? "/" : "/datasets?q=karta";
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                warm.countDown();
                if (!answer.isEmpty() && (!answer.startsWith("HTTP/1.1 200") || !answer.contains("</html>"))) {
                    wrong.add(answer.lines().findFirst().orElse(""));
                }
            } catch (IOException gone) {
                return;
            }
        }
    }

    @Test
    void aVisitThatAKilledProcessLeftOpenIsClosedWhileAServerRuns() throws Exception {
        publisher.fallSilent("/silent");
        var source = new SourceId("silent");
        try (var workshop = neighbourhood.workshop(folder)) {
            workshop.ledger()
                    .sources()
                    .add(new Source(
                            source,
                            new PublisherId("ale"),
                            publisher.uri("/silent"),
                            "dcat",
                            Duration.ofHours(24),
                            Source.OWN,
                            SourceState.ACTIVE,
                            workshop.ledger().clock().instant()));
            try (var child = HarvestProcess.start(folder, publisher.port())) {
                while (publisher.count("/silent") == 0) {
                    Thread.onSpinWait();
                }
                child.killAfter(Duration.ZERO);
            }
            assertFalse(new LedgerFile(folder).openRuns().isEmpty());

            assertTrue(new DueSources(workshop.ledger()).list().contains(source), "due again");
            assertEquals(List.of(), new LedgerFile(folder).openRuns());
            assertEquals(
                    Outcome.INTERRUPTED,
                    workshop.ledger().runs().list(source, 1).getFirst().outcome());
        }
    }

    @Test
    void aDatasetThatWasNotRefreshedForAWeekSaysSince() throws Exception {
        for (int days : new int[] {6, 8}) {
            var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
            try (var portal = PortalServer.start(neighbourhood.config(folder), later, 0, Optional.empty())
                    .orElseThrow()) {
                portal.awaitProjections();
                var record = firstRecord(portal);

                assertEquals(
                        days > 7,
                        get(portal.port(), "/datasets/" + record).body().contains("har inte kunnat uppdateras sedan"));
                assertEquals(
                        days > 7,
                        get(portal.port(), "/en/datasets/" + record).body().contains("has not been refreshed since"));
            }
        }
    }

    private static String firstRecord(PortalServer portal) throws Exception {
        var list = get(portal.port(), "/datasets").body();
        var matcher = Pattern.compile("/datasets/([a-z0-9]{12})\"").matcher(list);
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> settings() {
        return List.of("harvest.automatic=false");
    }

    private static int freePort() throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return one.getLocalPort();
        }
    }
}
