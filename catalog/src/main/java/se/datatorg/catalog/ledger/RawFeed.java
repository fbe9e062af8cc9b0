package se.datatorg.catalog.ledger;

import java.util.Arrays;

/** A feed's bytes as they came, packed up by the harvester; the ledger does not look inside. */
public final class RawFeed {

    /** Which feed of a source is kept. */
    public enum What {
        GOOD,
        FAILED,
        HELD
    }

    private final byte[] packed;

    public RawFeed(byte[] packed) {
        this.packed = Arrays.copyOf(packed, packed.length);
    }

    public byte[] packed() {
        return Arrays.copyOf(packed, packed.length);
    }
}
