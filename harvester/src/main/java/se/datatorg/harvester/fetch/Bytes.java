package se.datatorg.harvester.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that nobody changes. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes the array over: the caller must not change it afterwards. */
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    public int size() {
        return content.length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** The bytes themselves, not a copy: do not change them. */
    public byte[] array() {
        return content;
    }
}
