package se.datatorg.catalog.ledger;

/** The ledger's database refused: a full or broken disk, a damaged file. Not the caller's fault, nothing half-done. */
public final class LedgerFailure extends RuntimeException {
    LedgerFailure(Throwable cause) {
        super("the ledger could not be read or written: " + cause.getMessage(), cause);
    }

    LedgerFailure(String message) {
        super(message);
    }
}
