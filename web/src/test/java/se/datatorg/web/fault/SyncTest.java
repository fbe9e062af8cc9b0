package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.Neighbourhood;

/**
 * A harvest of many rounds that is killed when it asks for its N-th sync, or is told that its N-th sync failed: a seeded
 * sample in every build, each of 200 with {@code -Dlong=true}.
 */
@Tag("kill")
class SyncTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final long SEED = 20_261_121;
    private static final int PUBLISHERS = LONG ? 8 : 5;
    private static final int ROUNDS = LONG ? 12 : 3;
    /** After a failure the harvest goes on, so fewer: enough for fifty syncs. */
    private static final int ROUNDS_WITH_FAILURE = LONG ? 5 : 3;

    private static final int MOST_SYNCS = LONG ? 200 : 16;
    private static final int DAYS_BETWEEN = 25;

    @TempDir
    Path folder;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    private int round;
    private int exit;

    @BeforeAll
    static void tracer() {
        Tracer.needed();
    }

    @BeforeEach
    void register() {
        try (var workshop = neighbourhood.workshop(folder)) {
            neighbourhood.smallPublishers(PUBLISHERS).forEach(publisher -> neighbourhood.register(workshop, publisher));
        }
        round = 0;
        nextRound();
    }

    @Test
    void nothingIsSaidToBeSavedOrRenamedBeforeItIsOnDisk(@TempDir Path elsewhere) throws Exception {
        var file = elsewhere.resolve("trace");
        harvest(Tracer.writing(file));

        var trace = Trace.read(file);
        assertTrue(trace.acknowledgements() > PUBLISHERS, "runs ended");
        assertTrue(trace.renames() > 0, "the index was committed");
        assertTrue(trace.syncs() >= MOST_SYNCS, trace.syncs() + " syncs are too few to kill at");
        assertEquals(List.of(), trace.saidTooEarly());
        assertEquals(List.of(), trace.renamedTooEarly());
    }

    @ParameterizedTest
    @MethodSource("syncs")
    @Execution(ExecutionMode.CONCURRENT)
    void aKillAtASyncLeavesAllWholeAndTheNextHarvestCompletes(int n) throws Exception {
        var told = harvest(Tracer.killingAtSync(n));

        assertTrue(round < ROUNDS || !told.isEmpty(), "it was killed on its way");
        assertWholeAndCompletes(told);
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Execution(ExecutionMode.CONCURRENT)
    void aSyncOrWriteThatFailsIsNeverASuccess(String calls, int n) throws Exception {
        var journal = folder.resolve("ledger.db-wal");
        var told = harvest(Tracer.failing(calls, "EIO", n, List.of(journal)), ROUNDS_WITH_FAILURE);

        boolean all = told.size() == PUBLISHERS * ROUNDS_WITH_FAILURE;
        assertEquals(
                all,
                exit == 0,
                "it ends well when every run was ended; one that could not be begun is said to be a fault");
        assertTrue(told.stream().filter(run -> run.outcome() == Outcome.CRASHED).count() <= 1, told::toString);
        assertWholeAndCompletes(told);
    }

    private List<HarvestProcess.Told> harvest(List<String> tracer) throws InterruptedException {
        return harvest(tracer, ROUNDS);
    }

    private List<HarvestProcess.Told> harvest(List<String> tracer, int rounds) throws InterruptedException {
        var plan = new HarvestProcess.Plan(tracer, 0, rounds, this::nextRound);
        try (var child = HarvestProcess.start(folder, neighbourhood.server().port(), plan)) {
            exit = child.end();
            return child.told();
        }
    }

    private void nextRound() {
        round++;
        neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusDays((long) (ROUNDS - round) * DAYS_BETWEEN));
    }

    private void assertWholeAndCompletes(List<HarvestProcess.Told> told) throws Exception {
        Whole.check(neighbourhood.config(folder), told);
        try (var workshop = neighbourhood.workshop(folder)) {
            var sources =
                    workshop.ledger().sources().list().stream().map(Source::id).toList();
            var runs = workshop.harvest(sources, run -> {});
            assertEquals(PUBLISHERS, runs.size());
            runs.forEach(run -> assertTrue(run.outcome() != Outcome.CRASHED, run::toString));
        }
    }

    static IntStream syncs() {
        return LONG
                ? IntStream.rangeClosed(1, MOST_SYNCS)
                : new Random(SEED).ints(1, MOST_SYNCS + 1).distinct().limit(2);
    }

    static Stream<Arguments> failures() {
        var random = new Random(SEED);
        var places = LONG
                ? IntStream.rangeClosed(1, 50)
                : random.ints(1, 8).distinct().limit(1);
        return places.boxed()
                .flatMap(n -> Stream.of("fsync,fdatasync", "pwrite64").map(calls -> Arguments.of(calls, n)));
    }
}
