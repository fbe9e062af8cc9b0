package se.datatorg.catalog.ledger;

/** A feed's documents as they came, put together by the harvester; the ledger does not look inside. */
public final class RawFeed {

    /** Which feed of a source is kept. */
    public enum What {
        GOOD,
        FAILED,
        HELD
    }

    private final byte[] bytes;

    private RawFeed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over: the caller must not change it afterwards. */
    public static RawFeed of(byte[] bytes) {
        return new RawFeed(bytes);
    }

    /** The bytes themselves, not a copy: do not change them. */
    public byte[] bytes() {
        return bytes;
    }
}
