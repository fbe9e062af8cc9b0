package se.datatorg.web.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final String WORDS = "många ord om samma sak ".repeat(200);

    final AtomicLong ledger = new AtomicLong(1);
    final AtomicInteger made = new AtomicInteger();
    final AnswerCache cache = new AnswerCache(() -> new Stamp(ledger.get(), 1, 1, 1, 1));
    final Javalin server = Javalin.create(config -> {
                config.routes.get(
                        "/page",
                        cache.before(ctx -> ctx.header("Content-Language", "sv")
                                .html(WORDS + ctx.queryParam("q") + made.incrementAndGet())));
                config.routes.get("/same", cache.before(ctx -> {
                    made.incrementAndGet();
                    ctx.html(WORDS);
                }));
                config.routes.get("/gone", cache.before(ctx -> ctx.status(410).html("gone " + made.incrementAndGet())));
                config.routes.get(
                        "/own",
                        cache.before(ctx -> ctx.header("Cache-Control", "no-store")
                                .html("for one only " + made.incrementAndGet())));
            })
            .start(0);
    final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void anAnswerIsMadeOnceAndGivenAgainWholeWithItsHeaders() throws Exception {
        var first = get("/page?q=a");
        var again = get("/page?q=a");

        assertEquals(first.body(), again.body());
        assertEquals("sv", again.headers().firstValue("Content-Language").orElseThrow());
        assertEquals(first.headers().firstValue("Content-Type"), again.headers().firstValue("Content-Type"));
        assertEquals(
                "public, no-cache", again.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(1, made.get());
    }

    /** RFC 9110, section 12.5.5: else a cache on the way gives compressed bytes to who cannot read them. */
    @Test
    void cachesOnTheWayAreToldThatTheAnswerDependsOnWhatTheAskerTakes() throws Exception {
        assertEquals(List.of("Accept-Encoding"), get("/page?q=a").headers().allValues("Vary"));
        assertEquals(List.of("Accept-Encoding"), get("/page?q=a").headers().allValues("Vary"));
    }

    @Test
    void anotherAddressIsAnotherAnswer() throws Exception {
        assertTrue(get("/page?q=a").body().contains("a1"));
        assertTrue(get("/page?q=b").body().contains("b2"));
    }

    @Test
    void whatIsWrittenInTheLedgerIsSeenAtOnce() throws Exception {
        get("/page?q=a");
        ledger.incrementAndGet();

        assertTrue(get("/page?q=a").body().endsWith("2"));
    }

    @Test
    void whoHasTheAnswerIsToldThatItIsTheSameEvenWhenItWasMadeAnew() throws Exception {
        var tag = get("/same").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, get("/same", "If-None-Match", tag).statusCode());
        ledger.incrementAndGet();
        assertEquals(304, get("/same", "If-None-Match", tag).statusCode());
        assertEquals(2, made.get());
        assertEquals(200, get("/same", "If-None-Match", "\"another\"").statusCode());
    }

    @Test
    void whoCanReadItGetsItCompressed() throws Exception {
        for (int visit = 0; visit < 2; visit++) {
            var answer = client.send(
                    HttpRequest.newBuilder(at("/same"))
                            .header("Accept-Encoding", "gzip, br")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());

            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
            assertTrue(answer.body().length < WORDS.length() / 4);
            assertEquals(WORDS, unpacked(answer.body()));
        }
        assertEquals(WORDS, get("/same").body());
    }

    @Test
    void failuresAndWhatIsForOneOnlyAreNotKept() throws Exception {
        for (var path : new String[] {"/gone", "/own"}) {
            var first = get(path).body();

            assertTrue(!first.equals(get(path).body()), path);
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
