package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static se.datatorg.harvester.fetch.Outside.HOST;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing gets through the door to where it must not: the canary hears nobody. */
class DoorTest {
    @AutoClose
    final RawServer canary = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 6\n\nsecret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://a@127.0.0.1:%d/",
                "http://data.kommunen.example:%d/",
            })
    void noSpellingOfALoopbackAddressReachesTheCanary(String address) {
        try (var fetcher = fetcher(IMPATIENT)) {
            rule(fetch(fetcher, URI.create(address.formatted(canary.port()))));
        }

        assertEquals(0, canary.connections());
    }

    @Test
    void aNameThatIsPublicWhenCheckedAndInnerWhenUsedIsOnlyAskedOnce() {
        var answers = new ArrayDeque<>(List.of("192.0.2.1", "127.0.0.1").stream()
                .map(InetAddress::ofLiteral)
                .toList());
        Resolver rebinding = host -> List.of(answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
        var open = new Outgoing("x@y.se", java.util.Set.of(canary.port()), java.util.Set.of(), List.of());
        var hasty = IMPATIENT.withTimes(
                java.time.Duration.ofMillis(200), java.time.Duration.ofMillis(200), java.time.Duration.ofMillis(400));

        try (var fetcher = new Fetcher(open, hasty, rebinding, Trust::usual, Pause.real(), Clock.systemUTC())) {
            rule(fetch(fetcher, at(canary)));
        }

        assertEquals(1, answers.size(), "asked once");
        assertEquals(0, canary.connections());
    }

    @Test
    void oneInnerAnswerAmongPublicOnesRefusesTheName() {
        var open = new Outgoing("x@y.se", java.util.Set.of(canary.port()), java.util.Set.of(), List.of());
        Resolver mixed = host -> List.of(InetAddress.ofLiteral("9.9.9.9"), InetAddress.getLoopbackAddress());

        try (var fetcher = new Fetcher(open, IMPATIENT, mixed, Trust::usual, Pause.real(), Clock.systemUTC())) {
            var failed = assertInstanceOf(Fetched.Failed.class, fetch(fetcher, at(canary)));

            assertEquals("fetch-refused-address", failed.cause().rule());
            assertFalse(failed.cause().message().sv().contains("127."), "no inner address in the text");
        }
        assertEquals(0, canary.connections());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301 http://127.0.0.1:%d/", "302 http://127.0.0.1:%d/", "303 http://127.0.0.1:%d/",
                "307 http://127.0.0.1:%d/", "308 http://127.0.0.1:%d/", "302 //127.0.0.1:%d/",
                "302 http://data.kommunen.example:%d/", "302 file:///etc/passwd?%d", "302 http:\\\\127.0.0.1:%d",
                "302 http://data.kommunen.example@127.0.0.1:%d/", "302 http://[::1]:%d/", "302 gopher://x.se:%d/",
            })
    void aRedirectIsJudgedLikeAFirstAddress(String redirect) {
        var status = redirect.substring(0, 3);
        var location = redirect.substring(4).formatted(canary.port());
        try (var server = RawServer.saying(
                        "HTTP/1.1 " + status + " Go\nLocation: " + location + "\nContent-Length: 0\n\n");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals("fetch-redirect-refused", rule(fetch(fetcher, at(server))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }

        assertEquals(0, canary.connections());
    }

    @Test
    void aRedirectToANameThatLeadsInsideIsRefused() throws Exception {
        Resolver split = host ->
                List.of(host.equals(HOST) ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("10.0.0.1"));
        try (var server = RawServer.saying(
                "HTTP/1.1 307 Go\nLocation: http://intranet.kommunen.example/\nContent-Length: 0\n\n")) {
            try (var fetcher = new Fetcher(
                    Outside.allowing(server), IMPATIENT, split, Trust::usual, Pause.real(), Clock.systemUTC())) {
                var failed = assertInstanceOf(Fetched.Failed.class, fetch(fetcher, at(server)));

                assertEquals("fetch-redirect-refused", failed.cause().rule());
                assertEquals(List.of(), failed.cause().values());
            }
        }
    }
}
