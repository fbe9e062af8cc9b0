package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.datatorg.catalog.ledger.Backups;
import se.datatorg.catalog.ledger.DamagedLedger;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.DataLock;
import se.datatorg.web.assembly.LostLedger;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.cli.Commands;

/** Files of the data folder that are deleted, cut short, or have bytes turned over. */
class DamageTest {
    private static final long SEED = 20_261_121;

    @TempDir
    static Path original;

    @TempDir
    Path temp;

    private static final Neighbourhood NEIGHBOURHOOD = new Neighbourhood();
    private static Map<String, Object> content = Map.of();

    /** What happens to a file. */
    enum Harm {
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                cut(file, 0);
            }
        },
        HALVED {
            @Override
            void to(Path file) throws IOException {
                cut(file, Files.size(file) / 2);
            }
        },
        TURNED {
            @Override
            void to(Path file) throws IOException {
                var random = new Random(SEED);
                try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                    for (int i = 0; i < 8 && open.length() > 0; i++) {
                        long at = (long) (random.nextDouble() * open.length());
                        open.seek(at);
                        int there = open.read();
                        open.seek(at);
                        open.write(~there);
                    }
                }
            }
        };

        abstract void to(Path file) throws IOException;

        private static void cut(Path file, long length) throws IOException {
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(length);
            }
        }
    }

    @BeforeAll
    static void harvest() throws InterruptedException {
        NEIGHBOURHOOD.moveTo(Neighbourhood.LAST_DAY);
        try (var workshop = NEIGHBOURHOOD.workshop(original)) {
            NEIGHBOURHOOD.publishers(4).forEach(publisher -> NEIGHBOURHOOD.register(workshop, publisher));
            workshop.harvest(
                    workshop.ledger().sources().list().stream().map(Source::id).toList(), run -> {});
            workshop.awaitProjections(Duration.ofMinutes(1));
            content = Whole.content(workshop.ledger());
        }
    }

    @AfterAll
    static void close() {
        NEIGHBOURHOOD.close();
    }

    @ParameterizedTest
    @EnumSource
    void anIndexWithHarmToAnyOfItsFilesIsAsGoodAsNewAfterAStart(Harm harm) throws Exception {
        for (var name : files(original.resolve("index"))) {
            var folder = copy(harm + name);
            harm.to(folder.resolve("index").resolve(name));

            try (var workshop = NEIGHBOURHOOD.workshop(folder);
                    var lock = DataLock.take(folder).orElseThrow();
                    var index = OpenIndex.open(workshop)) {
                index.catchUp();
                for (var source : workshop.ledger().sources().list()) {
                    assertEquals(
                            workshop.ledger().records().count(source.id()),
                            index.index().count(source.id()),
                            harm + " " + name);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerWithHarmRefusesTheStartNamesItselfAndComesBackFromABackup(Harm harm) throws Exception {
        var backup = temp.resolve("backup.db");
        try (var workshop = NEIGHBOURHOOD.workshop(original)) {
            workshop.ledger().backups().copy(backup);
        }
        var folder = copy("harmed");
        var file = folder.resolve("ledger.db");
        if (harm == Harm.TURNED) {
            turnEverywhere(file);
        } else {
            harm.to(file);
        }

        var refusal = assertThrows(RuntimeException.class, () -> NEIGHBOURHOOD.workshop(folder));
        assertTrue(refusal instanceof DamagedLedger || refusal instanceof LostLedger, refusal::toString);
        assertTrue(refusal.toString().contains(file.toString()), refusal::toString);
        assertTrue(refusal.toString().contains("datatorg restore BACKUP --data " + folder), refusal::toString);

        Files.deleteIfExists(file);
        assertTrue(Backups.restore(backup, folder));
        OpenIndex.discard(folder);
        try (var workshop = NEIGHBOURHOOD.workshop(folder)) {
            assertEquals(content, Whole.content(workshop.ledger()));
        }
        Whole.check(NEIGHBOURHOOD.config(folder));
    }

    @Test
    void anIndexOfAnotherTimeIsNotBelievedAfterARestore() throws Exception {
        var backup = temp.resolve("early.db");
        var folder = temp.resolve("twice");
        try (var workshop = NEIGHBOURHOOD.workshop(folder)) {
            workshop.ledger().backups().copy(backup);
            NEIGHBOURHOOD.publishers(1).forEach(publisher -> NEIGHBOURHOOD.register(workshop, publisher));
            harvest(workshop);
        }
        Files.delete(folder.resolve("ledger.db"));
        assertEquals(0, Commands.run("restore", backup.toString(), "--data", folder.toString()));
        try (var workshop = NEIGHBOURHOOD.workshop(folder)) {
            NEIGHBOURHOOD.publishers(3).stream()
                    .skip(1)
                    .forEach(publisher -> NEIGHBOURHOOD.register(workshop, publisher));
            harvest(workshop);
        }

        Whole.check(NEIGHBOURHOOD.config(folder));
    }

    private static void harvest(Workshop workshop) throws InterruptedException {
        workshop.harvest(
                workshop.ledger().sources().list().stream().map(Source::id).toList(), run -> {});
        workshop.awaitProjections(Duration.ofMinutes(1));
    }

    /** The first bytes of every page: where SQLite keeps what holds the file together. */
    private static void turnEverywhere(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4096; page < open.length(); page += 4096) {
                open.seek(page);
                open.write(new byte[] {(byte) 0xFF, 0x13, 0x57, 0x7F, 0x00, 0x11});
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private Path copy(String name) throws IOException {
        var target = temp.resolve(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(original.relativize(file).toString()));
            }
        }
        return target;
    }
}
