package se.datatorg.web.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.ledger.DamagedLedger;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.LedgerFailure;
import se.datatorg.catalog.ledger.Room;
import se.datatorg.harvester.schedule.Nightly;
import se.datatorg.web.config.BackupPlan;

/**
 * Copies the ledger every night and keeps the newest few copies. A copy that does not hold when it is looked through takes no
 * older one's place, so a ledger that was damaged today does not push out what it was yesterday.
 */
final class NightlyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    /** After the night's hour that may come twice or not at all, before the feeds are fetched at four. */
    private static final LocalTime HOUR = LocalTime.of(3, 15);

    private static final Duration TICK = Duration.ofMinutes(1);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ledger-'uuuuMMdd'T'HHmmss'Z.db'");
    private static final Pattern OURS = Pattern.compile("ledger-\\d{8}T\\d{6}Z\\.db");

    private final Ledger ledger;
    private final BackupPlan plan;

    NightlyBackup(Ledger ledger, BackupPlan plan) {
        this.ledger = ledger;
        this.plan = plan;
    }

    /** Begins at once, and goes on until it is closed; a night that was missed is made up for. */
    AutoCloseable everyNight() {
        return new Nightly(HOUR, TICK, () -> ledger.backups().last().tried(), this::make, ledger.clock());
    }

    /** One copy; none while the disk is nearly full, and none of a ledger with nothing in it. */
    void make() {
        var room = ledger.room();
        if (plan.keep() == 0 || room == Room.NONE || ledger.generation() == 0) {
            return;
        }
        boolean whole = room == Room.ENOUGH && copy();
        ledger.backups().note(whole);
    }

    private boolean copy() {
        try {
            Files.createDirectories(plan.folder());
            var target = plan.folder()
                    .resolve(ledger.clock().instant().atOffset(ZoneOffset.UTC).format(NAME));
            ledger.backups().copy(target);
            LOG.info("the ledger was copied to {}", target);
            dropOldest();
            return true;
        } catch (IOException | LedgerFailure | DamagedLedger fault) {
            LOG.error("the ledger could not be copied to {}; older copies are kept", plan.folder(), fault);
            return false;
        }
    }

    private void dropOldest() throws IOException {
        List<Path> copies;
        try (Stream<Path> files = Files.list(plan.folder())) {
            copies = files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (var old : copies.subList(Math.min(plan.keep(), copies.size()), copies.size())) {
            Files.delete(old);
        }
    }
}
