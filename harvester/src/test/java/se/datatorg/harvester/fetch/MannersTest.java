package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannersTest {
    private static final byte[] FEED = new byte[] {'x'};
    private static final FetchLimits PATIENT =
            FetchLimits.DEFAULTS.withManners(Duration.ZERO, FetchLimits.DEFAULTS.retryPauses());

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aBusyServerIsAskedThreeMoreTimesAfterLongerAndLongerPauses(int status) throws Exception {
        try (var server = failing(status, "");
                var fetcher = noting(PATIENT, server)) {
            assertEquals("fetch-status-server", rule(fetch(fetcher, at(server))));

            assertEquals(4, server.connections());
            assertEquals(3, pauses.size());
            assertAbout(1, pauses.get(0));
            assertAbout(10, pauses.get(1));
            assertAbout(60, pauses.get(2));
        }
    }

    @Test
    void aServerThatRecoversGivesItsFeed() throws Exception {
        var left = new AtomicInteger(2);
        try (var server = RawServer.start((request, out) -> out.write(
                        left.getAndDecrement() > 0
                                ? RawServer.response("503 Busy", new byte[0])
                                : RawServer.response("200 OK", FEED)));
                var fetcher = noting(PATIENT, server)) {
            content(fetch(fetcher, at(server)));

            assertEquals(2, pauses.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410})
    void aServerThatMeansItIsAskedOnce(int status) throws Exception {
        try (var server = failing(status, "");
                var fetcher = noting(PATIENT, server)) {
            rule(fetch(fetcher, at(server)));

            assertEquals(1, server.connections());
            assertEquals(List.of(), pauses);
        }
    }

    @Test
    void aTimeoutIsTriedAgain() throws Exception {
        var never = new CountDownLatch(1);
        var hasty = PATIENT.withTimes(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(30));
        try (var server = RawServer.start((request, out) -> never.await());
                var fetcher = noting(hasty, server)) {
            assertEquals("fetch-timeout", rule(fetch(fetcher, at(server))));

            assertEquals(4, server.connections());
        }
    }

    @Test
    void theServersWishForPatienceIsHonoured() throws Exception {
        try (var server = failing(503, "Retry-After: 600");
                var fetcher = noting(PATIENT, server)) {
            rule(fetch(fetcher, at(server)));

            assertEquals(List.of(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(10)), pauses);
        }
    }

    @Test
    void aWishForMorePatienceThanTenMinutesEndsTheFetch() throws Exception {
        try (var server = failing(503, "Retry-After: 601");
                var fetcher = noting(PATIENT, server)) {
            rule(fetch(fetcher, at(server)));

            assertEquals(1, server.connections());
        }
    }

    @Test
    void theHostRestsBetweenTwoRequests() throws Exception {
        try (var server = RawServer.serving("", FEED);
                var fetcher = noting(FetchLimits.DEFAULTS, server)) {
            content(fetch(fetcher, at(server)));
            content(fetch(fetcher, at(server)));

            assertEquals(1, pauses.size());
            assertTrue(pauses.getFirst().compareTo(Duration.ofMillis(500)) <= 0, pauses.toString());
            assertTrue(pauses.getFirst().compareTo(Duration.ofMillis(100)) > 0, pauses.toString());
        }
    }

    @Test
    void aHostIsAskedOneThingAtATime() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server = RawServer.start((request, out) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS);
                    inside.decrementAndGet();
                    out.write(RawServer.response("200 OK", FEED));
                });
                var fetcher = noting(PATIENT, server);
                var visitors = Executors.newFixedThreadPool(8)) {
            var visits = new ArrayList<Future<Fetched>>();
            for (int i = 0; i < 40; i++) {
                visits.add(visitors.submit(() -> fetch(fetcher, at(server))));
            }
            for (var visit : visits) {
                assertInstanceOf(Fetched.Content.class, visit.get(20, TimeUnit.SECONDS));
            }

            assertEquals(40, server.connections());
            assertEquals(1, most.get());
        }
    }

    @Test
    void aFetchThatIsInterruptedEndsAndSaysSo() throws Exception {
        try (var server = failing(503, "");
                var fetcher = fetcher(
                        PATIENT,
                        Trust::usual,
                        time -> {
                            throw new InterruptedException("shutting down");
                        },
                        server)) {
            assertEquals("fetch-stopped", rule(fetch(fetcher, at(server))));
            assertTrue(Thread.interrupted(), "the thread stays interrupted");
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        try (var server = RawServer.start((request, out) -> {
                    asked.countDown();
                    never.await();
                });
                var visitors = Executors.newSingleThreadExecutor()) {
            var fetcher = noting(PATIENT, server);
            var visit = visitors.submit(() -> fetch(fetcher, at(server)));
            assertTrue(asked.await(20, TimeUnit.SECONDS));

            fetcher.close();

            assertEquals("fetch-stopped", rule(visit.get(10, TimeUnit.SECONDS)));
            assertEquals("fetch-stopped", rule(fetch(fetcher, at(server))));
        }
    }

    private Fetcher noting(FetchLimits limits, RawServer server) {
        return fetcher(limits, Trust::usual, pauses::add, server);
    }

    private static RawServer failing(int status, String header) {
        return RawServer.start((request, out) -> out.write(RawServer.response(status + " No\n" + header, new byte[0])));
    }

    private static void assertAbout(int seconds, Duration pause) {
        assertTrue(pause.toMillis() >= seconds * 800L && pause.toMillis() <= seconds * 1200L, pause.toString());
    }
}
