package se.datatorg.testdata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FeedServerTest {
    @AutoClose
    final FeedServer server = FeedServer.start();

    @AutoClose
    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatIsServedArrivesWithItsContentType() throws Exception {
        server.serve("/dcat.ttl", "text/turtle", "# å\n");

        var answer = get("/dcat.ttl");

        assertEquals(200, answer.statusCode());
        assertEquals("# å\n", new String(answer.body(), UTF_8));
        assertEquals(Optional.of("text/turtle"), answer.headers().firstValue("Content-Type"));
    }

    @Test
    void aVisitorWhoHasThePageGets304() throws Exception {
        server.serve("/a", "text/plain", "a");
        var first = get("/a").headers();

        var byTag = get("/a", "If-None-Match", first.firstValue("ETag").orElseThrow());
        var byDate =
                get("/a", "If-Modified-Since", first.firstValue("Last-Modified").orElseThrow());
        server.serve("/a", "text/plain", "b");
        var afterChange = get("/a", "If-None-Match", first.firstValue("ETag").orElseThrow());

        assertEquals(304, byTag.statusCode());
        assertEquals(304, byDate.statusCode());
        assertEquals(200, afterChange.statusCode());
    }

    @Test
    void aPageWithoutValidatorsIsAlwaysSentWhole() throws Exception {
        server.serveWithoutValidators("/a", "text/plain", "a".getBytes(UTF_8));

        assertTrue(get("/a").headers().firstValue("ETag").isEmpty());
        assertEquals(200, get("/a", "If-None-Match", "*").statusCode());
    }

    @Test
    void aVisitorWhoTakesGzipGetsIt() throws Exception {
        server.serve("/a", "text/plain", "aaaa");

        var answer = get("/a", "Accept-Encoding", "gzip");

        assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertEquals("aaaa", new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void failuresRedirectsAndUnknownPathsAnswerAsAsked() throws Exception {
        server.fail("/down", 503);
        server.redirect("/old", "/new");
        server.otherwise(
                path -> path.equals("/dynamic?x=1") ? Optional.of(new Answer.Status(418)) : Optional.<Answer>empty());

        assertEquals(503, get("/down").statusCode());
        assertEquals(302, get("/old").statusCode());
        assertEquals(Optional.of("/new"), get("/old").headers().firstValue("Location"));
        assertEquals(418, get("/dynamic?x=1").statusCode());
        assertEquals(404, get("/nowhere").statusCode());
    }

    @Test
    void aPageMayBelongToOneQueryOrToAll() throws Exception {
        server.serve("/feed", "text/plain", "all");
        server.serve("/feed?page=2", "text/plain", "two");

        assertEquals("all", new String(get("/feed?page=3").body(), UTF_8));
        assertEquals("two", new String(get("/feed?page=2").body(), UTF_8));
    }

    @Test
    void aCutOffAnswerIsAnErrorToTheVisitor() {
        server.cutOff("/a", "text/plain", new byte[10_000], 500);

        assertThrows(IOException.class, () -> get("/a"));
    }

    @Test
    void aDrippingAnswerArrivesWhole() throws Exception {
        server.drip("/a", "text/plain", "abcdef".getBytes(UTF_8), 4, Duration.ofMillis(5));

        assertEquals("abcdef", new String(get("/a").body(), UTF_8));
    }

    @Test
    void aSilentServerLetsTheVisitorWait() {
        server.fallSilent("/a");
        var request = HttpRequest.newBuilder(server.uri("/a"))
                .timeout(Duration.ofMillis(50))
                .build();

        assertThrows(HttpTimeoutException.class, () -> client.send(request, BodyHandlers.ofByteArray()));
    }

    @Test
    void everyRequestIsCountedAndItsHeadersKept() throws Exception {
        get("/a", "User-Agent", "test");
        get("/a?b=1", "User-Agent", "again");

        assertEquals(2, server.count("/a"));
        assertEquals(
                Optional.of("again"), server.findLastVisit("/a").orElseThrow().header("user-agent"));
        assertEquals(Optional.of("b=1"), server.visits().getLast().query());
    }

    @Test
    void aHeadRequestGetsHeadersOnly() throws Exception {
        server.serve("/a", "text/plain", "12345");
        var request = HttpRequest.newBuilder(server.uri("/a")).HEAD().build();

        var answer = client.send(request, BodyHandlers.ofByteArray());

        assertEquals(Optional.of("5"), answer.headers().firstValue("Content-Length"));
        assertEquals(0, answer.body().length);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
