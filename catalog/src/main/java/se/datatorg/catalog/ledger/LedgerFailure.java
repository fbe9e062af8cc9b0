package se.datatorg.catalog.ledger;

import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The ledger's database refused: a full or broken disk, a damaged file. Not the caller's fault, nothing half-done. */
public final class LedgerFailure extends RuntimeException {
    LedgerFailure(Throwable cause) {
        super("the ledger could not be read or written: " + cause.getMessage(), cause);
    }

    LedgerFailure(String message) {
        super(message);
    }

    /** Whether the fault, or what caused it, is that the disk is full. */
    public static boolean isStorageFull(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(LedgerFailure::saysFull);
    }

    /** A write into mapped memory that has no space left is an {@link InternalError}, not an {@link java.io.IOException}. */
    private static boolean saysFull(Throwable fault) {
        return switch (fault) {
            case SQLiteException refused ->
                refused.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                        || refused.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
            case java.io.IOException failed ->
                String.valueOf(failed.getMessage()).contains("No space left");
            case InternalError mapped -> String.valueOf(mapped.getMessage()).contains("unsafe memory access");
            default -> false;
        };
    }
}
