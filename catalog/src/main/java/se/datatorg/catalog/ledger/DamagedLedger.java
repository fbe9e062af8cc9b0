package se.datatorg.catalog.ledger;

import java.nio.file.Path;

/** The ledger's file is damaged; the message names it, and the way to bring back a backup. */
public final class DamagedLedger extends RuntimeException {
    DamagedLedger(Path file, Throwable cause) {
        super(
                "the ledger " + file
                        + " is damaged. Put it aside with its -wal and -shm, and bring back the newest backup:"
                        + " datatorg restore BACKUP --data "
                        + file.toAbsolutePath().getParent()
                        + ". " + cause.getMessage(),
                cause);
    }
}
