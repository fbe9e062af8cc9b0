package se.datatorg.catalog;

import java.util.regex.Pattern;

/** Names a source: lower-case letters, digits and hyphens, at most 64 characters. It is also part of its graph's address. */
public record SourceId(String value) implements Comparable<SourceId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a source id has lower-case letters, digits and hyphens, at most 64: " + value);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
