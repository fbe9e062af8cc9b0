package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.FeedServer;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;

/** Years of nights: 5 000 with {@code -Dlong=true}, else 200 that are four days apart. */
class NightsTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int NIGHTS = LONG ? 5_000 : 200;
    private static final Duration BETWEEN = Duration.ofDays(LONG ? 1 : 4);
    private static final int DATASETS = 20;
    /** The journal is used again and again; it has this size for any ledger. */
    private static final long JOURNAL = 5 << 20;

    private static final SourceId SOURCE = new SourceId("ale");

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    private final StandingClock clock = new StandingClock();

    @Test
    void diskAndHeapStayBounded() throws Exception {
        var heap = new ArrayList<Long>();
        var config = Neighbourhood.config(folder, publisher.port());
        try (var workshop = Workshop.open(config, clock);
                var index = OpenIndex.open(workshop)) {
            register(workshop);
            for (int night = 0; night < NIGHTS; night++) {
                clock.pass(BETWEEN);
                serve(night);
                assertTrue(workshop.harvester().harvest(SOURCE).isPresent());
                index.catchUp();
                workshop.ledger().privacy().forget();
                if (night * 10 / NIGHTS != (night + 1) * 10 / NIGHTS) {
                    heap.add(usedHeap());
                }
            }
            long disk = size(folder);
            workshop.ledger().backups().copy(folder.resolve("live"));
            long live = Files.size(folder.resolve("live")) + size(folder.resolve("index"));

            assertTrue(disk <= 3 * live + JOURNAL, disk + " bytes for " + live + " of live data");
        }
        long early =
                heap.subList(2, 5).stream().mapToLong(Long::longValue).max().orElseThrow();
        long late =
                heap.subList(7, 10).stream().mapToLong(Long::longValue).min().orElseThrow();
        assertTrue(late <= early * 1.1, () -> "heap grows: " + heap);
        assertForgotten();
    }

    /** Mostly nothing new; now and then a change, a failure, a delivery that must wait. */
    private void serve(int night) {
        if (night % 17 == 16) {
            publisher.fail("/feed", 503);
        } else {
            int datasets = night % 45 == 44 ? DATASETS / 2 : DATASETS;
            publisher.serveWithoutValidators(
                    "/feed", "text/turtle", feed(datasets, night / 10).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String feed(int datasets, int edition) {
        return IntStream.range(0, datasets)
                .mapToObj(i -> "<https://data.ale.example/> a dcat:Catalog ; dcat:dataset <https://data.ale.example/"
                        + i
                        + "> .\n<https://data.ale.example/" + i + "> a dcat:Dataset ; dcterms:title \"Datamängd " + i
                        + (i == edition % DATASETS ? " utgåva " + edition : "") + "\"@sv .\n")
                .collect(Collectors.joining(
                        "",
                        "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .\n",
                        ""));
    }

    /** Runs that brought nothing are let go after a year, and so is what the others found. */
    private void assertForgotten() throws Exception {
        var file = new LedgerFile(folder);
        long yearAgo = clock.instant().minus(Duration.ofDays(366)).toEpochMilli();
        assertTrue(file.runsWithoutGenerationBefore(yearAgo).isEmpty());
        assertTrue(file.findingsBefore(yearAgo).isEmpty());
    }

    private void register(Workshop workshop) {
        workshop.ledger()
                .sources()
                .add(new Source(
                        SOURCE,
                        new PublisherId("ale"),
                        publisher.uri("/feed"),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        clock.instant()));
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** A clock that stands where it is put. */
    private static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-21T03:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
