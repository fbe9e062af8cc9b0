package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimeLimitsTest {
    /** Nothing in these tests ever opens it. */
    private final CountDownLatch never = new CountDownLatch(1);

    private static final FetchLimits QUICK =
            IMPATIENT.withTimes(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(60));
    private static final FetchLimits SHORT =
            IMPATIENT.withTimes(Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMillis(700));

    @Test
    void silenceBeforeTheAnswerEndsTheRequest() throws Exception {
        assertEquals("fetch-timeout", ruleOf(QUICK, (request, out) -> never.await()));
    }

    @Test
    void silenceAfterTheHeadersEndsTheRequest() throws Exception {
        assertEquals("fetch-timeout", ruleOf(QUICK, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 200 OK\nContent-Length: 10\n\n"));
            out.flush();
            never.await();
        }));
    }

    @Test
    void aDrippingBodyEndsWithTheWholeTime() throws Exception {
        for (var headers : new String[] {"", "Content-Length: 1000000\n"}) {
            assertEquals("fetch-timeout", ruleOf(SHORT, (request, out) -> {
                out.write(RawServer.http("HTTP/1.1 200 OK\n" + headers + "\n"));
                drip(out);
            }));
        }
    }

    @Test
    void drippingHeadersEndWithTheWholeTime() throws Exception {
        assertEquals("fetch-timeout", ruleOf(SHORT, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 200 OK\nX-Slow: "));
            drip(out);
        }));
    }

    @Test
    void endlessInterimAnswersEndWithTheWholeTime() throws Exception {
        assertEquals("fetch-timeout", ruleOf(SHORT, (request, out) -> {
            while (!Thread.currentThread().isInterrupted()) {
                out.write(RawServer.http("HTTP/1.1 103 Early Hints\n\n"));
            }
        }));
    }

    @Test
    void aNameServerThatIsSilentEndsTheRequest() throws Exception {
        Resolver silent = host -> {
            awaitForEver();
            return List.of();
        };
        try (var server = RawServer.start((request, out) -> never.await());
                var fetcher = new Fetcher(
                        Outside.allowing(server), SHORT, silent, Trust::usual, Pause.real(), Clock.systemUTC())) {
            var began = System.nanoTime();

            assertEquals("fetch-timeout", rule(fetch(fetcher, at(server))));

            assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(5));
            assertEquals(0, server.connections());
        }
    }

    private void awaitForEver() {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSilentHandshakeEndsTheRequest() throws Exception {
        try (var server = RawServer.start((request, out) -> never.await());
                var fetcher = fetcher(QUICK, server)) {
            var began = System.nanoTime();

            var rule = rule(fetch(fetcher, URI.create("https://" + Outside.HOST + ":" + server.port() + "/")));

            assertEquals("fetch-timeout", rule);
            assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(5));
        }
    }

    @Test
    void redirectsShareTheWholeTime() throws Exception {
        assertEquals("fetch-timeout", ruleOf(SHORT, (request, out) -> {
            never.await(300, TimeUnit.MILLISECONDS);
            var next = request.startsWith("get /dcat.rdf ") ? "1" : Integer.parseInt(request.substring(5, 6)) + 1;
            out.write(RawServer.response("307 Go\nLocation: /" + next, new byte[0]));
        }));
    }

    private static String ruleOf(FetchLimits limits, RawServer.Script script) throws IOException {
        try (var server = RawServer.start(script);
                var fetcher = fetcher(limits, server)) {
            return rule(fetch(fetcher, at(server)));
        }
    }

    private void drip(OutputStream out) throws IOException, InterruptedException {
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }
}
