package se.datatorg.harvester.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.harvester.fetch.FetchLimits;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.HostPort;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.testdata.Answer;
import se.datatorg.testdata.FeedServer;

class LinkRoundTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T01:00:00Z");

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    @AutoClose
    final FeedServer other = FeedServer.startHost(2);

    @AutoClose
    final Fetcher fetcher = Fetcher.open(
            Outgoing.strict("https://portal.example/om")
                    .allowing(
                            new HostPort(publisher.host(), publisher.port()), new HostPort(other.host(), other.port())),
            FetchLimits.DEFAULTS.withManners(Duration.ZERO, List.of()));

    final List<Duration> rests = new CopyOnWriteArrayList<>();
    private final Notes notes = new Notes();

    @ParameterizedTest
    @CsvSource({
        "404, FAILS",
        "410, FAILS",
        "500, FAILS",
        "503, FAILS",
        "401, UNTELLABLE",
        "403, UNTELLABLE",
        "429, UNTELLABLE",
        "405, UNTELLABLE",
        "400, UNTELLABLE"
    })
    void whatAServerAnswersIsUnderstood(int status, LinkAnswer answer) throws Exception {
        publisher.fail("/a.csv", status);

        look(NIGHT, 100, address("/a.csv"));

        assertEquals(answer, notes.of(address("/a.csv")).answer());
        assertEquals(Integer.toString(status), notes.of(address("/a.csv")).detail());
    }

    @Test
    void whatIsThereAnswersAndNothingIsBroughtHome() throws Exception {
        publisher.serve("/a.csv", "text/csv", "namn\n");

        look(NIGHT, 100, address("/a.csv"));

        assertEquals(LinkAnswer.ANSWERS, notes.of(address("/a.csv")).answer());
        assertEquals("HEAD", publisher.visits().getFirst().method());
        assertEquals(1, publisher.visits().size());
    }

    @Test
    void anInnerAddressIsNeitherVisitedNorCalledBroken() throws Exception {
        look(NIGHT, 100, "http://10.0.0.1/a.csv");

        assertEquals(LinkAnswer.UNTELLABLE, notes.of("http://10.0.0.1/a.csv").answer());
    }

    @Test
    void aHostRestsASecondBetweenTwoLooks() throws Exception {
        look(NIGHT, 100, address("/a"), address("/b"), address("/c"));

        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), rests);
    }

    @Test
    void aHostThatAsksForPatienceIsLeftAloneForTheNightAndOthersAreNot() throws Exception {
        publisher.answer("/a", new Answer.Status(503, Map.of("Retry-After", "600")));
        var elsewhere = other.uri("/x").toString();

        look(NIGHT, 100, address("/a"), address("/b"), elsewhere);

        assertTrue(notes.knows(address("/a")));
        assertTrue(notes.knows(elsewhere));
        assertEquals(0, publisher.count("/b"));
    }

    @Test
    void theBudgetGoesToFailingLinksFirstThenToUnknownOnesThenToTheOldest() throws Exception {
        notes.keep(LinkState.first(address("/old"), LinkAnswer.ANSWERS, "200", NIGHT.minus(Duration.ofDays(9))));
        notes.keep(LinkState.first(address("/failing"), LinkAnswer.FAILS, "503", NIGHT.minus(Duration.ofDays(1))));
        notes.keep(LinkState.first(address("/fresh"), LinkAnswer.ANSWERS, "200", NIGHT.minus(Duration.ofHours(3))));

        look(NIGHT, 2, address("/old"), address("/fresh"), address("/new"), address("/failing"));

        assertEquals(
                List.of("/failing", "/new"),
                publisher.visits().stream()
                        .map(visit -> visit.path())
                        .distinct()
                        .toList());
    }

    private void look(Instant now, int budget, String... addresses) throws InterruptedException {
        var manners = new LinkRound.Manners(budget, Duration.ofSeconds(1), 2);
        new LinkRound(fetcher, rests::add, Clock.fixed(now, ZoneOffset.UTC), manners).look(List.of(addresses), notes);
    }

    private String address(String path) {
        return publisher.uri(path).toString();
    }

    /** A book in memory. */
    private static final class Notes implements LinkRound.Book {
        private final Map<String, LinkState> states = new ConcurrentHashMap<>();

        @Override
        public List<LinkState> find(Collection<String> addresses) {
            return new ArrayList<>(addresses)
                    .stream()
                            .flatMap(address -> Stream.ofNullable(states.get(address)))
                            .toList();
        }

        @Override
        public void keep(LinkState state) {
            states.put(state.address(), state);
        }

        LinkState of(String address) {
            return Objects.requireNonNull(states.get(address));
        }

        boolean knows(String address) {
            return states.containsKey(address);
        }
    }
}
