package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.source.Source;

class FetcherTest {
    private static final byte[] FEED = "<> a <http://www.w3.org/ns/dcat#Catalog> .".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFeedComesWithItsTypeAddressAndValidators() throws Exception {
        var headers =
                "Content-Type: text/turtle; charset=utf-8\nETag: \"v1\"\nLast-Modified: Sat, 21 Nov 2026 03:00:00 GMT";
        try (var server = RawServer.serving(headers, FEED);
                var fetcher = fetcher(IMPATIENT, server)) {
            var content = content(fetch(fetcher, at(server)));

            assertArrayEquals(FEED, content.page().content().array());
            assertEquals(
                    Optional.of("text/turtle; charset=utf-8"), content.page().contentType());
            assertEquals(at(server), content.page().address());
            assertEquals(Optional.of("\"v1\""), content.validators().etag());
            assertEquals(
                    Optional.of("Sat, 21 Nov 2026 03:00:00 GMT"),
                    content.validators().lastModified());
        }
    }

    @Test
    void theRequestSaysWhoAsksAndForWhat() throws Exception {
        try (var server = RawServer.serving("", FEED);
                var fetcher = fetcher(IMPATIENT, server)) {
            fetch(fetcher, at(server, "/d?b=1"));

            var request = server.requests().getFirst();
            assertTrue(request.startsWith("get /d?b=1 http/1.1\r\n"), request);
            assertTrue(request.contains("\r\nhost: " + Outside.HOST + ":" + server.port() + "\r\n"), request);
            assertTrue(request.contains("\r\nuser-agent: datatorg/0.1 (+https://portal.example/om)\r\n"), request);
            assertTrue(request.contains("\r\naccept: application/rdf+xml, text/turtle"), request);
            assertTrue(request.contains("\r\naccept-encoding: gzip, deflate\r\n"), request);
            assertFalse(request.contains("upgrade") || request.contains("cookie"), request);
        }
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() throws Exception {
        var known = new Source.Validators(Optional.of("\"v1\""), Optional.of("Sat, 21 Nov 2026 03:00:00 GMT"));
        try (var server = RawServer.saying("HTTP/1.1 304 Not Modified\nETag: \"v1\"\n\n");
                var fetcher = fetcher(IMPATIENT, server)) {
            var fetched = fetcher.fetch(at(server), known);

            assertInstanceOf(Fetched.NotModified.class, fetched);
            var request = server.requests().getFirst();
            assertTrue(request.contains("\r\nif-none-match: \"v1\"\r\n"), request);
            assertTrue(request.contains("\r\nif-modified-since: sat, 21 nov 2026 03:00:00 gmt\r\n"), request);
        }
    }

    @Test
    void unchangedWithoutAQuestionIsAFault() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 304 Not Modified\n\n");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals("fetch-status", rule(fetch(fetcher, at(server))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204, fetch-status",
        "206, fetch-status",
        "400, fetch-status",
        "401, fetch-status-forbidden",
        "403, fetch-status-forbidden",
        "404, fetch-status-missing",
        "410, fetch-status-missing",
        "429, fetch-status-server",
        "500, fetch-status-server",
        "503, fetch-status-server",
        "300, fetch-status",
    })
    void aStatusOtherThan200IsAFaultThatNamesIt(int status, String rule) throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 " + status + " So\nContent-Length: 6\n\nsecret");
                var fetcher = fetcher(IMPATIENT, server)) {
            var failed = assertInstanceOf(Fetched.Failed.class, fetch(fetcher, at(server)));

            assertEquals(rule, failed.cause().rule());
            assertEquals(List.of(Integer.toString(status)), failed.cause().values());
            assertFalse(failed.cause().message().sv().contains("secret"));
        }
    }

    @Test
    void redirectsAreFollowedAndTheUnusualNoted() throws Exception {
        try (var server = RawServer.start((request, out) -> out.write(
                        request.startsWith("get /a ")
                                ? redirect("302", "b c?x=å")
                                : request.startsWith("get /b%20c?x=%c3%a5 ")
                                        ? redirect("301", "/d")
                                        : request.startsWith("get /d ")
                                                ? redirect("303", "./e/../f")
                                                : RawServer.response("200 OK", FEED)));
                var fetcher = fetcher(IMPATIENT, server)) {
            var content = content(fetch(fetcher, at(server, "/a")));

            assertEquals(at(server, "/f"), content.page().address());
            assertEquals(
                    List.of("fetch-redirect-302", "fetch-moved", "fetch-plain-http"),
                    content.notes().stream().map(Finding::rule).toList());
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndSixAreNot() throws Exception {
        try (var server = RawServer.start((request, out) -> {
                    var left = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
                    out.write(left == 0 ? RawServer.response("200 OK", FEED) : redirect("307", "/" + (left - 1)));
                });
                var fetcher = fetcher(IMPATIENT, server)) {
            content(fetch(fetcher, at(server, "/5")));

            assertEquals("fetch-redirect-many", rule(fetch(fetcher, at(server, "/6"))));
        }
    }

    @Test
    void aCircleOfRedirectsEnds() throws Exception {
        try (var server = RawServer.start(
                        (request, out) -> out.write(redirect("307", request.startsWith("get /a ") ? "/b" : "/a")));
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals("fetch-redirect-loop", rule(fetch(fetcher, at(server, "/a"))));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aRedirectWithoutGoalIsAFault() throws Exception {
        try (var server = RawServer.saying("HTTP/1.1 301 Moved\nContent-Length: 0\n\n");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals("fetch-redirect-empty", rule(fetch(fetcher, at(server))));
        }
    }

    @Test
    void aServerThatIsNotThereIsAFault() throws Exception {
        var gone = RawServer.saying("");
        gone.close();
        try (var fetcher = fetcher(IMPATIENT, gone)) {
            assertEquals("fetch-connect", rule(fetch(fetcher, at(gone))));
        }
    }

    @Test
    void anUnknownNameIsAFault() {
        try (var fetcher = new Fetcher(
                Outside.allowing(),
                IMPATIENT,
                host -> {
                    throw new java.net.UnknownHostException(host);
                },
                Trust::usual,
                Pause.real(),
                java.time.Clock.systemUTC())) {
            var failed = assertInstanceOf(
                    Fetched.Failed.class, fetch(fetcher, java.net.URI.create("https://data.kommunnen.se/")));

            assertEquals("fetch-dns", failed.cause().rule());
            assertEquals(List.of("data.kommunnen.se"), failed.cause().values());
        }
    }

    private static byte[] redirect(String status, String location) {
        return RawServer.response(status + " Go\nLocation: " + location, new byte[0]);
    }
}
