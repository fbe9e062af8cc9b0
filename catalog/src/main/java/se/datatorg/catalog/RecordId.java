package se.datatorg.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A record's address on the portal: the first 12 characters of the lower-case base32 SHA-256 of its IRI. It survives
 * re-registration and renaming.
 */
public record RecordId(String value) implements Comparable<RecordId> {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 12;

    public RecordId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a record id has 12 characters of a-z and 2-7: " + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return value.length() == LENGTH && value.chars().allMatch(letter -> BASE32.indexOf(letter) >= 0);
    }

    public static RecordId of(String iri) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8));
            return new RecordId(base32(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] digest) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int pair = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
            text.append(BASE32.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return text.toString();
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
