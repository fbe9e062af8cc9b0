package se.datatorg.catalog.entity;

/** What an entity is, by its type and by how others refer to it. */
public enum EntityKind {
    CATALOG(0),
    DATASET(1),
    SERIES(2),
    SERVICE(3),
    DISTRIBUTION(4),
    AGENT(5),
    CONTACT(6),
    OTHER(7);

    private final int number;

    EntityKind(int number) {
        this.number = number;
    }

    /** What the ledger writes for it; never changes. */
    public int number() {
        return number;
    }

    /** The kind with that number. */
    public static EntityKind of(int number) {
        for (var kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of entity has the number " + number);
    }

    /** Whether it has a page of its own. */
    public boolean isRecord() {
        return this == DATASET || this == SERIES || this == SERVICE;
    }
}
