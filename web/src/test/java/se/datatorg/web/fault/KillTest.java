package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.InForce;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.Neighbourhood;

/**
 * A harvest of 27 feeds in a process that is killed: 50 times in every build, 500 times with {@code -Dlong=true}. A harvest
 * that had ended before its moment came does not count; it tells how long harvests take now.
 * Beside it a ledger that nobody disturbs gets the same deliveries; every source must have what it had before, or
 * what the undisturbed one has now, and nothing between.
 */
@Tag("kill")
class KillTest {
    private static final long SEED = 20_260_630;
    private static final int FEEDS = 27;
    private static final int KILLS = Boolean.getBoolean("long") ? 500 : 50;
    private static final int MOST_ROUNDS = KILLS * 3 / 2;
    private static final int DAYS_BETWEEN = Boolean.getBoolean("long") ? 1 : 9;
    private static final Set<Outcome> OURS = EnumSet.of(Outcome.CRASHED, Outcome.INTERRUPTED, Outcome.RUNNING);

    @TempDir
    Path folder;

    @TempDir
    Path undisturbed;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    @Test
    void aKilledHarvestLeavesEverySourceAsItWasOrAsItIs() throws Exception {
        register(folder);
        register(undisturbed);
        var random = new Random(SEED);
        int killed = 0;
        var longest = prepare();
        var before = harvestQuietly(undisturbed);
        for (int round = 1; round <= MOST_ROUNDS && killed < KILLS; round++) {
            moveTo(round);
            List<HarvestProcess.Told> told;
            try (var child = HarvestProcess.start(folder, neighbourhood.server().port())) {
                var ended = child.killAfter(Duration.ofNanos(random.nextLong(longest.toNanos())));
                killed += ended.isEmpty() ? 1 : 0;
                // A little more each time, until it is too much: so kills reach the end of a harvest, however long it
                // takes.
                longest = ended.orElse(longest.plus(longest.dividedBy(50)));
                told = child.told();
            }
            var after = harvestQuietly(undisturbed);
            Whole.check(neighbourhood.config(folder), told);
            assertOldOrNew(before, after);
            assertEquals(after, harvestQuietly(folder), "a second harvest completes without a hand");
            before = after;
        }
        assertEquals(KILLS, killed, "killed before they had ended");
        assertTrue(!new LedgerFile(folder).interruptedRuns().isEmpty(), "some were killed in the middle of a run");
    }

    /** The first harvest, which nobody disturbs, tells how long a harvest takes. */
    private Duration prepare() throws InterruptedException {
        moveTo(0);
        try (var child = HarvestProcess.start(folder, neighbourhood.server().port())) {
            return child.finish();
        }
    }

    private void moveTo(int round) {
        neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusDays((long) (MOST_ROUNDS - round) * DAYS_BETWEEN));
    }

    private void register(Path data) {
        try (var workshop = neighbourhood.workshop(data)) {
            neighbourhood.publishers(FEEDS).forEach(publisher -> neighbourhood.register(workshop, publisher));
            assertEquals(FEEDS, workshop.ledger().sources().list().size());
        }
    }

    private void assertOldOrNew(Map<SourceId, Map<String, InForce>> before, Map<SourceId, Map<String, InForce>> after) {
        try (var workshop = neighbourhood.workshop(folder)) {
            state(workshop.ledger())
                    .forEach((source, state) -> assertTrue(
                            state.equals(before.get(source)) || state.equals(after.get(source)),
                            () -> source + " is neither as it was nor as it is"));
        }
    }

    /** Harvests all in this process; what every source has then. */
    private Map<SourceId, Map<String, InForce>> harvestQuietly(Path data) {
        try (var workshop = neighbourhood.workshop(data)) {
            var sources =
                    workshop.ledger().sources().list().stream().map(Source::id).toList();
            var runs = workshop.harvest(sources, run -> {});
            assertEquals(FEEDS, runs.size());
            runs.forEach(run -> assertTrue(!OURS.contains(run.outcome()), run::toString));
            return state(workshop.ledger());
        }
    }

    private static Map<SourceId, Map<String, InForce>> state(Ledger ledger) {
        return ledger.sources().list().stream()
                .collect(
                        Collectors.toMap(Source::id, source -> ledger.versions().inForce(source.id())));
    }
}
