package se.datatorg.catalog;

/** Names a source: lower-case letters, digits and hyphens, at most 64 characters. It is also part of its graph's address. */
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        if (!Slug.is(value)) {
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
