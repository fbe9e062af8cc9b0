package se.datatorg.harvester.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.datatorg.catalog.SourceId;

/** Feeds that fail do not keep the others waiting. */
@Timeout(60)
class FairTurnsTest {
    private static final int EACH = 20;
    private static final Schedule.Settings FOUR_WORKERS =
            new Schedule.Settings(4, Duration.ofDays(1), Duration.ofSeconds(20));

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch good = new CountDownLatch(EACH);
    private final Set<String> held = new ConcurrentSkipListSet<>();

    @Test
    void twentyGoodFeedsEndWhileTwentyDeadOnesHoldHalfOfTheWorkers() throws Exception {
        try (var schedule = schedule()) {
            assertTrue(good.await(30, TimeUnit.SECONDS), "good feeds wait for dead ones: " + schedule.running());

            assertEquals(2, held.size(), "two dead feeds are tried, the others wait: " + held);
            never.countDown();
        }
    }

    @Test
    void theDeadOnesHaveTheirTurnsToo() throws Exception {
        never.countDown();

        try (var schedule = schedule()) {
            for (var run : schedule.startWhatIsDue()) {
                run.get(20, TimeUnit.SECONDS);
            }

            assertEquals(EACH, held.size());
        }
    }

    /** Two days after the portal was started, so that whatever is late is due at once. */
    private Schedule schedule() {
        var begun = new AtomicBoolean();
        LongSupplier nanos = () -> begun.getAndSet(true) ? Duration.ofDays(2).toNanos() : 0;
        return new Schedule(FairTurnsTest::dueAtOnce, this::harvest, Clock.systemUTC(), nanos, FOUR_WORKERS);
    }

    /** All at once; by their names the dead ones are first in the queue. */
    private static List<Planned> dueAtOnce() {
        return IntStream.range(0, EACH)
                .boxed()
                .flatMap(number -> Stream.of(planned("a-dead-" + number, true), planned("good-" + number, false)))
                .toList();
    }

    private static Planned planned(String name, boolean failing) {
        return new Planned(new SourceId(name), Duration.ofHours(24), Optional.of(Instant.EPOCH), failing);
    }

    private void harvest(SourceId source) {
        if (source.value().startsWith("good")) {
            good.countDown();
            return;
        }
        held.add(source.value());
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
