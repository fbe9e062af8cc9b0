package se.datatorg.catalog.link;

/** What we say of a link. */
public enum LinkVerdict {
    WORKS,
    /** It failed, but not often or long enough to be called broken. */
    SHAKY,
    /** Three looks or more over at least 48 hours failed, and none succeeded between. */
    BROKEN,
    /** It could not be checked. */
    UNKNOWN
}
