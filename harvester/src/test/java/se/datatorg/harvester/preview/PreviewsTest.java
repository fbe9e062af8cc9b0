package se.datatorg.harvester.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.fetch.FetchLimits;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.HostPort;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.testdata.FeedServer;

class PreviewsTest {
    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String FILE = "/bad.csv";

    @TempDir
    Path folder = Path.of("");

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    @AutoClose
    final Fetcher fetcher = Fetcher.open(
            Outgoing.strict("https://portal.example/om").allowing(new HostPort("127.0.0.1", publisher.port())),
            FetchLimits.DEFAULTS.withManners(Duration.ZERO, List.of()));

    @BeforeEach
    void publish() {
        publisher.serve(FILE, "text/csv", "namn;n\nÅsa;1\n");
    }

    @Test
    void aFileIsFetchedOnceAndKeptForADay() {
        assertEquals("Åsa", table(ask(MORNING)).rows().getFirst().getFirst());
        assertEquals(
                "Åsa",
                table(ask(MORNING.plus(Duration.ofHours(23)))).rows().getFirst().getFirst());

        assertEquals(1, publisher.count(FILE));
    }

    @Test
    void afterADayTheServerIsAskedWhetherTheFileIsTheSame() {
        ask(MORNING);
        var nextDay = MORNING.plus(Duration.ofHours(25));

        try (var previews = previews(nextDay)) {
            assertEquals(
                    "Åsa",
                    table(previews.ask(address(), LONG)).rows().getFirst().getFirst());
            until(() -> previews.find(address()).orElseThrow().checked().equals(nextDay));
        }

        assertTrue(publisher
                .findLastVisit(FILE)
                .orElseThrow()
                .header("If-None-Match")
                .isPresent());
    }

    @Test
    void whoAsksForASlowFileIsToldSoAndFindsItLater() {
        publisher.drip(FILE, "text/csv", "namn;n\nÅsa;1\n".getBytes(UTF_8), 2, Duration.ofMillis(40));
        try (var previews = previews(MORNING)) {
            assertInstanceOf(PreviewState.Underway.class, previews.ask(address(), Duration.ZERO));

            until(() -> previews.find(address()).isPresent());
            assertEquals(
                    "Åsa",
                    table(previews.ask(address(), Duration.ZERO))
                            .rows()
                            .getFirst()
                            .getFirst());
        }
    }

    @Test
    void aServerThatIsAwayIsToldAndAskedAgainSoon() {
        publisher.fail(FILE, 503);
        assertEquals(new Preview.Nothing(Preview.Reason.NOT_FETCHED, "fetch-status-server"), nothing(ask(MORNING)));

        publish();
        assertEquals(
                "Åsa",
                table(ask(MORNING.plus(Duration.ofMinutes(11))))
                        .rows()
                        .getFirst()
                        .getFirst());
    }

    @Test
    void aTableThatWasReadBeforeIsShownWhileTheServerIsAway() {
        ask(MORNING);
        publisher.fail(FILE, 503);
        var nextDay = MORNING.plus(Duration.ofHours(25));

        try (var previews = previews(nextDay)) {
            previews.ask(address(), LONG);
            until(() -> previews.find(address()).orElseThrow().checked().equals(nextDay));
            assertEquals(
                    "Åsa",
                    table(previews.ask(address(), LONG)).rows().getFirst().getFirst());
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() {
        var large = new byte[21 * 1024 * 1024];
        new Random(1).nextBytes(large);
        publisher.serve(FILE, "text/csv", large);

        assertEquals(Preview.Nothing.because(Preview.Reason.TOO_LARGE), nothing(ask(MORNING)));
    }

    @Test
    void anInnerAddressIsNeverVisited() {
        try (var previews = previews(MORNING)) {
            var refused = previews.ask("http://127.0.0.1:" + (publisher.port() == 9 ? 10 : 9) + "/", LONG);

            assertEquals(new Preview.Nothing(Preview.Reason.NOT_FETCHED, "fetch-address-host"), nothing(refused));
        }
    }

    @Test
    void theFolderNeverHoldsMoreThanItMay() throws Exception {
        var small = new PreviewFolder(folder, 2, 1_000_000);
        for (int i = 0; i < 5; i++) {
            small.keep(kept("https://a.example/" + i), MORNING.plusSeconds(i));
        }

        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
        assertTrue(small.find("https://a.example/4", MORNING).isPresent());
        assertTrue(small.find("https://a.example/0", MORNING).isEmpty());
    }

    @Test
    void aDamagedPreviewIsMadeAgain() throws Exception {
        ask(MORNING);
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "half");
        }

        assertEquals("Åsa", table(ask(MORNING)).rows().getFirst().getFirst());
        assertEquals(2, publisher.count(FILE));
    }

    private static Kept kept(String address) {
        return new Kept(
                address, Preview.Nothing.because(Preview.Reason.EMPTY), MORNING, 0, Optional.empty(), Optional.empty());
    }

    private PreviewState ask(Instant now) {
        try (var previews = previews(now)) {
            return previews.ask(address(), LONG);
        }
    }

    private Previews previews(Instant now) {
        return new Previews(fetcher, folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String address() {
        return publisher.uri(FILE).toString();
    }

    private static Preview.Table table(PreviewState state) {
        return assertInstanceOf(
                Preview.Table.class,
                assertInstanceOf(PreviewState.Ready.class, state).kept().preview());
    }

    private static Preview nothing(PreviewState state) {
        return assertInstanceOf(PreviewState.Ready.class, state).kept().preview();
    }

    /** Waits for what another thread does; the test's own time limit ends it. */
    private static void until(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never happened");
            Thread.onSpinWait();
        }
    }
}
