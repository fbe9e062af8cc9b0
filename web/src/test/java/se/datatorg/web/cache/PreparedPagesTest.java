package se.datatorg.web.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pages, {@code bad} and {@code bibliotek}; the first shows a file. */
class PreparedPagesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");

    final Path data;
    volatile Instant now = NOON;
    volatile PageStamp stamp = stamp(1, 1);
    volatile boolean room = true;
    volatile String broken = "";
    final AtomicInteger fileLooks = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    final HttpClient client = HttpClient.newHttpClient();
    final PreparedPages pages;
    final Javalin server;

    PreparedPagesTest(@TempDir Path data) {
        this.data = data;
        pages = pages(1_000);
        server = server(pages);
    }

    private PreparedPages pages(long most) {
        InstantSource told = () -> now;
        return new PreparedPages(new Two(), data.resolve("pages"), most, told.withZone(ZoneOffset.UTC), "sv");
    }

    private Javalin server(PreparedPages pages) {
        return Javalin.create(config -> config.routes.get(
                        "/{id}", pages.before(ctx -> ctx.html("made for you " + asked.incrementAndGet()))))
                .start(0);
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        pages.close();
        client.close();
    }

    @Test
    void aPageIsThereBeforeAnybodyAsks() throws Exception {
        pages.start();
        assertTrue(pages.await(LONG));

        var answer = get("/bad");

        assertEquals("<h1>bad 1</h1>", answer.body());
        assertEquals("sv", answer.headers().firstValue("Content-Language").orElseThrow());
        assertEquals(
                "text/html;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(0, asked.get());
        assertEquals(2, pages.size());
    }

    @Test
    void whoTakesItCompressedGetsItSoAndWhoHasItIsToldSo() throws Exception {
        pages.start();
        pages.await(LONG);

        var packed = get("/bad", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        var tag = packed.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get("/bad", "If-None-Match", tag).statusCode());
    }

    @Test
    void afterAChangeAPageIsMadeForItsVisitorUntilAllAreMadeAnew() throws Exception {
        pages.start();
        pages.await(LONG);

        stamp = stamp(2, 2);
        assertEquals("made for you 1", get("/bad").body());

        assertTrue(pages.await(LONG));
        assertEquals("<h1>bad 2</h1>", get("/bad").body());
    }

    @Test
    void nothingIsMadeAheadBeforeSearchShowsWhatTheLedgerHas() throws Exception {
        stamp = stamp(2, 1);
        pages.start();

        assertFalse(pages.await(Duration.ofSeconds(5)));
        assertEquals(0, pages.size());
        assertEquals("made for you 1", get("/bad").body());
    }

    @Test
    void aPageThatSaysSomethingElseInTheEveningIsNotGivenThen() throws Exception {
        pages.start();
        pages.await(LONG);

        now = EVENING;

        assertEquals("made for you 1", get("/bad").body());
    }

    @Test
    void aPageIsNotGivenWhenTheFileThatItShowsHasBeenLookedIntoSince() throws Exception {
        pages.start();
        pages.await(LONG);

        fileLooks.incrementAndGet();

        assertEquals("made for you 1", get("/bad").body());
        assertEquals("<h1>bibliotek 1</h1>", get("/bibliotek").body());
    }

    @Test
    void whatIsAskedOfAPageIsNotAnsweredByOneThatWasAskedNothing() throws Exception {
        pages.start();
        pages.await(LONG);

        assertEquals("made for you 1", get("/bad?at=2026-03-01").body());
    }

    @Test
    void aDiskWithoutRoomIsLeftAlone() throws Exception {
        room = false;
        pages.start();

        assertFalse(pages.await(Duration.ofSeconds(5)));
        assertEquals("made for you 1", get("/bad").body());
        assertFalse(Files.exists(data.resolve("pages")));
    }

    @Test
    void aPageThatCannotBeMadeCostsNoOther() throws Exception {
        broken = "bad";
        pages.start();
        assertTrue(pages.await(LONG));

        assertEquals("made for you 1", get("/bad").body());
        assertEquals("<h1>bibliotek 1</h1>", get("/bibliotek").body());
    }

    /** One page takes some 150 bytes. */
    @Test
    void whatThereIsNoMoreRoomForIsMadeForItsVisitor() throws Exception {
        var few = pages(200);
        var door = server(few);
        few.start();
        assertTrue(few.await(LONG));

        assertEquals(1, few.size());
        assertEquals("<h1>bad 1</h1>", get(door, "/bad").body());
        assertEquals("made for you 1", get(door, "/bibliotek").body());
        door.stop();
        few.close();
    }

    /** Nor after a fall: the file has no name from the moment on when it is opened, where the system allows that. */
    @Test
    void nothingOfThePagesStaysOnTheDisk() throws Exception {
        pages.start();
        pages.await(LONG);

        pages.close();

        try (var files = Files.list(data.resolve("pages"))) {
            assertEquals(0, files.count());
        }
    }

    /** The system closes a file when a thread is interrupted that reads it. */
    @Test
    void aReaderWhoIsInterruptedCostsAnEditionNotThePage() throws Exception {
        pages.start();
        pages.await(LONG);
        var interrupted = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            try {
                assertTrue(pages.find("bad").isEmpty());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        interrupted.join();

        assertEquals("made for you 1", get("/bad").body());
        assertTrue(pages.await(LONG));
        assertEquals("<h1>bad 1</h1>", get("/bad").body());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return get(server, path, headers);
    }

    private HttpResponse<String> get(Javalin door, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static PageStamp stamp(long ledger, long index) {
        return new PageStamp(ledger, index, 0, LocalDate.of(2026, 11, 21));
    }

    private final class Two implements Originals {
        @Override
        public PageStamp stamp() {
            return stamp;
        }

        @Override
        public boolean hasRoom() {
            return room;
        }

        @Override
        public List<String> names() {
            return List.of("bad", "bibliotek");
        }

        @Override
        public Optional<MadePage> make(String name) {
            if (name.equals(broken)) {
                throw new IllegalStateException("a mistake of ours");
            }
            var look = Optional.of(new MadePage.Look("https://data.ale.example/bad.csv", fileLooks.get()))
                    .filter(file -> name.equals("bad"));
            return Optional.of(new MadePage("<h1>" + name + " " + stamp.ledger() + "</h1>", EVENING, look));
        }

        @Override
        public long changes(String file) {
            return fileLooks.get();
        }
    }
}
