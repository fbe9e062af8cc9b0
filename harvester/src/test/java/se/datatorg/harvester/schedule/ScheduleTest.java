package se.datatorg.harvester.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.SourceId;

@Timeout(30)
class ScheduleTest {
    private static final SourceId LERUM = new SourceId("lerum");
    /** Ticks so seldom that only the tests' own calls count; but the first tick comes at once. */
    private static final Schedule.Settings BY_HAND =
            new Schedule.Settings(4, Duration.ofDays(1), Duration.ofSeconds(20));

    private Duration elapsed = Duration.ZERO;
    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final Clock moved = new MovedClock();

    @Test
    void quartzCallsAgainAndAgain() throws Exception {
        var runs = new CountDownLatch(3);
        var asked = new AtomicInteger();
        var settings = new Schedule.Settings(1, Duration.ofMillis(20), Duration.ofSeconds(20));
        try (var schedule = new Schedule(
                () -> List.of(fresh("source-" + asked.incrementAndGet())),
                source -> runs.countDown(),
                clock,
                settings)) {
            assertTrue(runs.await(20, TimeUnit.SECONDS));
            assertTrue(asked.get() >= 3);
            assertTrue(schedule.running().size() <= asked.get());
        }
    }

    @Test
    void aRunThatTheLedgerNeverHeardOfIsNotRepeatedAtEachTick() throws Exception {
        var asked = new CountDownLatch(5);
        var runs = new AtomicInteger();
        var settings = new Schedule.Settings(1, Duration.ofMillis(20), Duration.ofSeconds(20));
        var schedule = new Schedule(
                () -> {
                    asked.countDown();
                    return List.of(fresh("lerum"));
                },
                source -> runs.incrementAndGet(),
                clock,
                settings);
        assertTrue(asked.await(20, TimeUnit.SECONDS));

        schedule.close();

        assertEquals(1, runs.get());
    }

    @Test
    void onlyWhatIsDueIsStarted() throws Exception {
        var visited = new Planned(new SourceId("ale"), Duration.ofDays(1), Optional.of(now));
        var ran = new CountDownLatch(1);
        var runs = new CopyOnWriteArrayList<SourceId>();
        Consumer<SourceId> harvest = source -> {
            runs.add(source);
            ran.countDown();
        };
        try (var schedule = new Schedule(() -> List.of(visited, fresh("lerum")), harvest, moved, BY_HAND)) {
            assertTrue(ran.await(20, TimeUnit.SECONDS));
            for (var run : schedule.startWhatIsDue()) {
                run.get(20, TimeUnit.SECONDS);
            }

            assertEquals(List.of(LERUM), runs);
        }
    }

    private static Planned fresh(String source) {
        return new Planned(new SourceId(source), Duration.ofDays(1), Optional.empty());
    }

    @Test
    void aQuestionThatFailsIsAskedAgain() throws Exception {
        var asked = new CountDownLatch(3);
        var settings = new Schedule.Settings(1, Duration.ofMillis(20), Duration.ofSeconds(20));
        try (var schedule = new Schedule(
                () -> {
                    asked.countDown();
                    throw new IllegalStateException("the ledger is busy");
                },
                source -> {},
                clock,
                settings)) {
            assertTrue(asked.await(20, TimeUnit.SECONDS));
            assertEquals(Set.of(), schedule.running());
        }
    }

    @Test
    void fiftyRequestsForOneSourceMakeOneRun() throws Exception {
        var runs = new AtomicInteger();
        var gate = new CountDownLatch(1);
        try (var schedule = new Schedule(
                List::of,
                source -> {
                    runs.incrementAndGet();
                    await(gate);
                },
                clock,
                BY_HAND)) {
            var requests = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 50; i++) {
                requests.add(schedule.runNow(LERUM));
            }
            assertEquals(Set.of(LERUM), schedule.running());
            gate.countDown();
            for (var request : requests) {
                request.get(20, TimeUnit.SECONDS);
            }

            assertEquals(1, runs.get());
            assertTrue(schedule.running().isEmpty());
        }
    }

    @Test
    void aCrashIsToldAndTheNextRunGoesOn() throws Exception {
        var first = new AtomicBoolean(true);
        try (var schedule = new Schedule(
                List::of,
                source -> {
                    if (first.getAndSet(false)) {
                        throw new StackOverflowError("nested too deep");
                    }
                },
                clock,
                BY_HAND)) {
            var crashed = schedule.runNow(LERUM);
            assertThrows(ExecutionException.class, () -> crashed.get(20, TimeUnit.SECONDS));

            schedule.runNow(LERUM).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void noMoreThanTheWorkersRunSideBySide() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var schedule = new Schedule(
                List::of,
                source -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    await(new CountDownLatch(1), 5);
                    inside.decrementAndGet();
                },
                clock,
                BY_HAND)) {
            var requests = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 30; i++) {
                requests.add(schedule.runNow(new SourceId("source-" + i)));
            }
            for (var request : requests) {
                request.get(20, TimeUnit.SECONDS);
            }
        }

        assertEquals(4, most.get());
    }

    @Test
    void closingDropsWhatWaitsAndInterruptsWhatDoesNotEnd() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var runs = new AtomicInteger();
        var hasty = new Schedule.Settings(1, Duration.ofDays(1), Duration.ofMillis(50));
        var schedule = new Schedule(
                List::of,
                source -> {
                    runs.incrementAndGet();
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        Thread.currentThread().interrupt();
                    }
                },
                clock,
                hasty);
        var atWork = schedule.runNow(LERUM);
        var waiting = schedule.runNow(new SourceId("ale"));
        assertTrue(started.await(20, TimeUnit.SECONDS));

        schedule.close();

        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        assertEquals(1, runs.get());
        assertTrue(atWork.isDone() && waiting.isCompletedExceptionally());
    }

    @Test
    void aYearOfNightsHasOneRunANight() {
        var ledger = new Ledger();
        try (var schedule = ledger.schedule()) {
            for (int hour = 0; hour < 366 * 24; hour++) {
                ledger.tick(schedule);
                pass(Duration.ofHours(1));
            }
        }

        assertTrue(ledger.runs >= 365 && ledger.runs <= 368, ledger.runs + " runs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H", "PT24H", "-PT24H", "P3650D", "-P3650D"})
    void aClockThatJumpsNeitherDoublesNorSkipsMoreThanOnePeriod(Duration jump) {
        var ledger = new Ledger();
        try (var schedule = ledger.schedule()) {
            for (int tick = 0; tick < 6 * 24 * 10; tick++) {
                if (tick == 6 * 24 * 4 + 100) {
                    now = now.plus(jump);
                }
                ledger.tick(schedule);
                pass(Duration.ofMinutes(10));
            }
        }

        assertTrue(ledger.runs >= 9 && ledger.runs <= 12, ledger.runs + " runs in ten days");
        assertFalse(ledger.longestGap > 6 * 24 * 2 + 12, ledger.longestGap + " ticks without a run");
    }

    private void pass(Duration time) {
        now = now.plus(time);
        elapsed = elapsed.plus(time);
    }

    /** Remembers the starts of one nightly source, and counts ticks of ten minutes between them. */
    private final class Ledger {
        private final Map<SourceId, Instant> last = new HashMap<>();
        private int runs;
        private int gap;
        private int longestGap;

        Schedule schedule() {
            return new Schedule(List::of, this::harvest, moved, () -> elapsed.toNanos(), BY_HAND);
        }

        void tick(Schedule schedule) {
            gap++;
            var planned = new Planned(LERUM, Duration.ofDays(1), Optional.ofNullable(last.get(LERUM)));
            if (!schedule.nextDue(planned).isAfter(now)) {
                schedule.runNow(LERUM).join();
            }
        }

        private void harvest(SourceId source) {
            last.put(source, now);
            runs++;
            longestGap = Math.max(longestGap, gap);
            gap = 0;
        }
    }

    private final class MovedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static void await(CountDownLatch latch) {
        await(latch, 20_000);
    }

    private static void await(CountDownLatch latch, int millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
