package se.datatorg.catalog;

/** Names a publisher: lower-case letters, digits and hyphens, at most 64 characters. */
public record PublisherId(String value) implements Comparable<PublisherId> {
    public PublisherId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException(
                    "a publisher id has lower-case letters, digits and hyphens, at most 64: " + value);
        }
    }

    @Override
    public int compareTo(PublisherId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
