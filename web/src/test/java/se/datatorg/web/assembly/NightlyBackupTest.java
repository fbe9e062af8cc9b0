package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.web.cli.Commands;
import se.datatorg.web.config.PortalConfig;

/** The copies that a portal makes of its ledger by itself, and what they are good for. */
@Timeout(120)
class NightlyBackupTest {
    private static final int KEPT = 2;

    @TempDir
    Path folder;

    @AutoClose
    private final Neighbourhood neighbourhood = new Neighbourhood();

    private volatile Instant now = Instant.parse("2026-07-01T04:00:00Z");

    @BeforeEach
    void harvest() {
        neighbourhood.moveTo(Neighbourhood.LAST_DAY);
        try (var workshop = open()) {
            var source =
                    neighbourhood.register(workshop, neighbourhood.publishers(1).getFirst());
            workshop.harvester().harvest(source);
        }
    }

    @Test
    void everyNightIsCopiedAndTheNewestAreKept() throws IOException {
        try (var workshop = open()) {
            var nightly = nightly(workshop);
            for (int night = 0; night < 4; night++) {
                now = now.plus(Duration.ofDays(1));
                nightly.make();
            }

            assertEquals(List.of("ledger-20260704T040000Z.db", "ledger-20260705T040000Z.db"), copies());
            assertEquals(Optional.of(now), workshop.ledger().backups().last().made());
        }
    }

    @Test
    void quartzMakesUpForTheNightThatWasMissedAndTheStatusPageSaysSo() throws Exception {
        try (var workshop = open();
                var nights = nightly(workshop).everyNight()) {
            while (workshop.ledger().backups().last().made().isEmpty()) {
                Thread.onSpinWait();
            }
            assertEquals(1, copies().size(), nights::toString);
        }
        assertTrue(status().contains("Senaste säkerhetskopian gjordes"));
    }

    @Test
    void aDiskThatIsNearlyFullGetsNoCopyAndKeepsTheOlderOnes() throws Exception {
        try (var workshop = open()) {
            nightly(workshop).make();
        }
        var before = copies();
        now = now.plus(Duration.ofDays(1));
        try (var workshop = open("storage.percent=100")) {
            nightly(workshop).make();

            assertTrue(workshop.ledger().backups().last().failed());
            assertEquals(before, copies());
        }
        assertTrue(status().contains("Den senaste säkerhetskopieringen lyckades inte. Kopian från"));
    }

    @Test
    void aByteThatTurnsInsideATextIsFoundByTheNextCopyAndTheOneBeforeBringsItBack() throws Exception {
        Map<String, String> told;
        try (var workshop = open()) {
            nightly(workshop).make();
            told = told(workshop.ledger());
        }
        turnAByteInsideAText();
        now = now.plus(Duration.ofDays(1));
        try (var workshop = open()) {
            nightly(workshop).make();

            assertTrue(workshop.ledger().backups().last().failed(), "the start does not see it, the copy does");
            assertEquals(List.of("ledger-20260701T040000Z.db"), copies());
        }
        var copy = folder.resolve("backups").resolve(copies().getFirst());
        assertEquals(0, Commands.run("restore", copy.toString(), "--data", folder.resolve("new") + ""));
        try (var workshop = Workshop.open(neighbourhood.config(folder.resolve("new")), ledgerClock())) {
            assertEquals(told, told(workshop.ledger()));
        }
    }

    @Test
    void aCopyInWhichAByteHasTurnedIsNotRestored() throws Exception {
        turnAByteInsideAText();
        var elsewhere = folder.resolve("new");

        assertEquals(2, Commands.run("restore", folder.resolve("ledger.db") + "", "--data", elsewhere + ""));
        assertFalse(Files.exists(elsewhere.resolve("ledger.db")));
    }

    /** In the middle of the longest text that lies on one page, so that it lies in the file as it is. */
    private void turnAByteInsideAText() throws IOException, SQLException {
        var file = folder.resolve("ledger.db");
        byte[] text;
        try (var ledger = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = ledger.createStatement()
                        .executeQuery("SELECT packed FROM content WHERE length(packed) < 900"
                                + " ORDER BY length(packed) DESC LIMIT 1")) {
            text = rows.getBytes(1);
        }
        var bytes = Files.readAllBytes(file);
        int at = indexOf(bytes, text) + text.length / 2;
        bytes[at] ^= 0x10;
        Files.write(file, bytes);
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (java.util.Arrays.mismatch(all, at, at + part.length, part, 0, part.length) >= 0) {
            at++;
        }
        return at;
    }

    private static Map<String, String> told(Ledger ledger) {
        var told = new TreeMap<String, String>();
        ledger.versions().eachShown(ledger.generation(), shown -> told.put(shown.iri(), shown.text()));
        return told;
    }

    private String status() throws Exception {
        try (var portal = PortalServer.start(config(), ledgerClock(), 0, Optional.empty())
                        .orElseThrow();
                var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + portal.port() + "/status");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName() + "").sorted().toList();
        }
    }

    private static NightlyBackup nightly(Workshop workshop) {
        return new NightlyBackup(workshop.ledger(), workshop.config().backups());
    }

    private Workshop open(String... more) {
        return Workshop.open(config(more), ledgerClock());
    }

    private java.time.Clock ledgerClock() {
        InstantSource told = () -> now;
        return told.withZone(ZoneOffset.UTC);
    }

    private PortalConfig config(String... more) {
        var all = Stream.concat(Stream.of("backup.keep=" + KEPT), Stream.of(more));
        return Neighbourhood.config(folder, neighbourhood.server().port(), all.toArray(String[]::new));
    }
}
