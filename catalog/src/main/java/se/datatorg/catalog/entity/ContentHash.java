package se.datatorg.catalog.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of an entity's canonical text (or of a feed's bytes), as 64 lower-case hexadecimal digits. */
public record ContentHash(String hex) {
    public ContentHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
    }

    public static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ContentHash of(byte[] bytes) {
        try {
            return new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes themselves, as the ledger keeps them. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
