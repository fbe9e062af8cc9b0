package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The ledger's database refused: a full or broken disk, a damaged file. Not the caller's fault, nothing half-done. */
public final class LedgerFailure extends RuntimeException {
    /** The primary codes {@code SQLITE_CORRUPT} and {@code SQLITE_NOTADB}. */
    private static final Set<Integer> DAMAGE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    LedgerFailure(Throwable cause) {
        super("the ledger could not be read or written: " + cause.getMessage(), cause);
    }

    LedgerFailure(String message) {
        super(message);
    }

    static LedgerFailure full(Path file) {
        return new LedgerFailure(
                "there is too little space for " + file + " to write anything", new IOException("No space left"));
    }

    private LedgerFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the fault, or what caused it, is a damaged file. */
    static boolean isDamage(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLiteException refused
                        && DAMAGE.contains(refused.getResultCode().code & 0xFF));
    }

    /** Whether the fault, or what caused it, is that the disk is full. */
    public static boolean isStorageFull(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(LedgerFailure::saysFull);
    }

    /** A write into mapped memory that has no space left is an {@link InternalError}, not an {@link IOException}. */
    private static boolean saysFull(Throwable fault) {
        return switch (fault) {
            case SQLiteException refused ->
                refused.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                        || refused.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
            case IOException failed -> String.valueOf(failed.getMessage()).contains("No space left");
            case InternalError mapped -> String.valueOf(mapped.getMessage()).contains("unsafe memory access");
            default -> false;
        };
    }
}
