package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.cli.Commands;

/** Ledgers that come from elsewhere: from a backup made in the midst of a harvest, or from an earlier release. */
class BackupTest {
    private static final int PUBLISHERS = 5;
    private static final int BACKUPS = 4;

    @TempDir
    Path temp;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    private int round;

    @Test
    void backupsMadeWhileHarvestingRestoreToWhatWasThereThen() throws Exception {
        var folder = temp.resolve("data");
        try (var workshop = neighbourhood.workshop(folder)) {
            neighbourhood.publishers(PUBLISHERS).forEach(one -> neighbourhood.register(workshop, one));
            neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusDays(400));
            var plan = new HarvestProcess.Plan(List.of(), 2, 5, this::nextRound);
            try (var child = HarvestProcess.start(folder, neighbourhood.server().port(), plan)) {
                for (int i = 0; i < BACKUPS; i++) {
                    while (workshop.ledger().generation() < 1 + i * PUBLISHERS / 2) {
                        Thread.onSpinWait();
                    }
                    workshop.ledger().backups().copy(temp.resolve("backup-" + i));
                }
                assertEquals(0, child.end());
            }
            for (int i = 0; i < BACKUPS; i++) {
                assertRestores(temp.resolve("backup-" + i), workshop.ledger());
            }
        }
    }

    private void nextRound() {
        neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusDays(300 - 60L * round++));
    }

    private void assertRestores(Path backup, Ledger original) throws Exception {
        var folder = temp.resolve(backup.getFileName() + "-restored");
        assertEquals(0, Commands.run("restore", backup.toString(), "--data", folder.toString()));
        try (var restored = neighbourhood.workshop(folder)) {
            long generation = restored.ledger().generation();
            assertTrue(generation > 0);
            assertEquals(shown(original, generation), shown(restored.ledger(), generation));
        }
        Whole.check(neighbourhood.config(folder));
    }

    private static Map<String, String> shown(Ledger ledger, long generation) {
        var shown = new TreeMap<String, String>();
        ledger.versions().eachShown(generation, one -> shown.put(one.source() + " " + one.iri(), one.text()));
        return shown;
    }

    /** The form of each release is kept for ever. */
    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void theLedgerOfEachReleaseOpensIsWholeAndGoesOn(String release) throws Exception {
        var folder = temp.resolve(release);
        unpack(release, folder);
        long generation;
        try (var workshop = neighbourhood.workshop(folder)) {
            generation = workshop.ledger().generation();
            assertEquals(2, workshop.ledger().sources().list().size());
            assertFalse(shown(workshop.ledger(), generation).isEmpty());
        }
        Whole.check(neighbourhood.config(folder));

        neighbourhood.moveTo(Neighbourhood.LAST_DAY);
        try (var workshop = neighbourhood.workshop(folder)) {
            workshop.ledger().sources().list().stream()
                    .map(Source::id)
                    .forEach(source -> workshop.ledger().sources().move(source, neighbourhood.feed(source)));
            var sources =
                    workshop.ledger().sources().list().stream().map(Source::id).toList();
            assertEquals(2, workshop.harvest(sources, run -> {}).size());
            assertTrue(workshop.ledger().generation() > generation);
        }
        Whole.check(neighbourhood.config(folder));
    }

    private static void unpack(String release, Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = "ledger-" + release + ".db.gz";
        try (var packed = BackupTest.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IllegalStateException("missing " + name);
            }
            Files.copy(new GZIPInputStream(packed), folder.resolve("ledger.db"));
        }
    }
}
