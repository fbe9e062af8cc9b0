package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.LedgerFailure;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.DueSources;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;

/** The data folder's disk is full, at one step of a harvest after another, and nearly full. */
class DiskTest {
    private static final int PUBLISHERS = 5;
    private static final int MEBIBYTES = 32;
    /** Bytes left to a harvest: it stops a little later each time. */
    private static final long[] LEFT = Boolean.getBoolean("long")
            ? LongStream.iterate(0, left -> left < 4 << 20, left -> left + (48 << 10))
                    .toArray()
            : new long[] {0, 40 << 10, 200 << 10};

    @TempDir
    Path temp;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    private final HttpClient client = HttpClient.newHttpClient();
    private SmallDisk disk;

    @BeforeEach
    void mount() {
        disk = SmallDisk.mount(temp.resolve("disk"), MEBIBYTES);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aFullDiskFailsTheRunAndNeverTheReadingAndHealsByItself() throws Exception {
        int failed = 0;
        try (var portal = start(config("0", "0"))) {
            register(portal.workshop());
            moveTo(LEFT.length);
            harvest(portal);
            for (int step = 0; step < LEFT.length; step++) {
                moveTo(LEFT.length - step - 1);
                disk.fillBut(LEFT[step]);
                failed += failuresOf(portal);
                assertReadable(portal);
                disk.empty();
                assertHealed(portal);
            }
        }
        assertTrue(failed >= PUBLISHERS, failed + " runs met a full disk");
        Whole.check(config("0", "0"));
    }

    @Test
    void onANearlyFullDiskNoSourceIsVisitedAndTheStatusPageSaysSo() throws Exception {
        try (var portal = start(config("1GiB", "0"))) {
            register(portal.workshop());

            assertEquals(List.of(), new DueSources(portal.workshop().ledger()).list());
            assertTrue(get(portal, "/status").body().contains("inga källor hämtas"));
            assertTrue(get(portal, "/en/status").body().contains("no sources are visited"));
        }
    }

    @Test
    void onAFullerDiskNothingIsWrittenAndEverythingRead() throws Exception {
        try (var workshop = Workshop.open(config("0", "0"), Clock.systemUTC())) {
            register(workshop);
            workshop.harvest(sources(workshop), run -> {});
        }
        try (var portal = start(config("1GiB", "1GiB"))) {
            long before = portal.workshop().ledger().generation();

            assertEquals(List.of(), new DueSources(portal.workshop().ledger()).list());
            assertTrue(get(portal, "/status").body().contains("inget sparas"));
            assertReadable(portal);
            assertEquals(before, portal.workshop().ledger().generation());
        }
    }

    private PortalServer start(PortalConfig config) {
        return PortalServer.start(config, Clock.systemUTC(), 0, Optional.empty())
                .orElseThrow();
    }

    /** Visits that ended for want of space, or could not even begin. */
    private int failuresOf(PortalServer portal) {
        try {
            return (int) harvest(portal).stream().filter(DiskTest::storageFull).count();
        } catch (IllegalStateException e) {
            assertTrue(LedgerFailure.isStorageFull(e), e::toString);
            return PUBLISHERS;
        }
    }

    private List<Run> harvest(PortalServer portal) {
        return portal.workshop().harvest(sources(portal.workshop()), run -> {});
    }

    private static boolean storageFull(Run run) {
        return run.outcome() == Outcome.CRASHED
                && run.cause().orElseThrow().rule().equals("storage-full");
    }

    /** Pages, search and SPARQL answer, with what was public before or what is now. */
    private void assertReadable(PortalServer portal) throws Exception {
        for (var path : List.of("/", "/datasets", "/publishers", "/status", "/api/v1/datasets")) {
            assertEquals(200, get(portal, path).statusCode(), path);
        }
    }

    private void assertHealed(PortalServer portal) throws Exception {
        var runs = harvest(portal);
        assertEquals(PUBLISHERS, runs.size());
        runs.forEach(run -> assertFalse(run.outcome() == Outcome.CRASHED, run::toString));
        portal.awaitProjections();
        assertEquals(List.of(), new LedgerFile(disk.folder().resolve("data")).openRuns());
        assertTrue(get(portal, "/status").body().contains("Portalen är i fas"));
    }

    private HttpResponse<String> get(PortalServer portal, String path) throws Exception {
        var address = URI.create("http://localhost:" + portal.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void moveTo(int stepsBack) {
        neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusDays(stepsBack * 60L % 600));
    }

    private void register(Workshop workshop) {
        neighbourhood.publishers(PUBLISHERS).forEach(publisher -> neighbourhood.register(workshop, publisher));
    }

    private static List<SourceId> sources(Workshop workshop) {
        return workshop.ledger().sources().list().stream().map(Source::id).toList();
    }

    private PortalConfig config(String harvest, String write) {
        return Neighbourhood.config(
                disk.folder().resolve("data"),
                neighbourhood.server().port(),
                "storage.harvest=" + harvest,
                "storage.percent=0",
                "storage.write=" + write);
    }
}
