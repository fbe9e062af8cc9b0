package se.datatorg.catalog.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;

/**
 * When a disk is too full to go on (limits L-60 and L-61).
 *
 * @param harvest bytes that must be free for a harvest to begin
 * @param percent of the disk that must be free for a harvest to begin
 * @param write bytes that must be free for anything to be written
 */
public record RoomLimits(long harvest, int percent, long write) {
    public static final RoomLimits NONE = new RoomLimits(0, 0, 0);

    public RoomLimits {
        if (harvest < 0 || write < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("no limits: " + harvest + " " + percent + " " + write);
        }
    }

    Room of(FileStore disk) {
        try {
            long free = disk.getUsableSpace();
            if (free < write) {
                return Room.NONE;
            }
            return free < harvest || free < disk.getTotalSpace() / 100 * percent ? Room.SCARCE : Room.ENOUGH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
