package se.datatorg.catalog.entity;

/** What an entity is, by its type and by how others refer to it. */
public enum EntityKind {
    CATALOG,
    DATASET,
    SERIES,
    SERVICE,
    DISTRIBUTION,
    AGENT,
    CONTACT,
    OTHER;

    /** Whether it has a page of its own. */
    public boolean isRecord() {
        return this == DATASET || this == SERIES || this == SERVICE;
    }
}
