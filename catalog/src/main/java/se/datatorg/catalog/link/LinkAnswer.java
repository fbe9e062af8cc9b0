package se.datatorg.catalog.link;

/** What one look at a link gave. */
public enum LinkAnswer {
    /** Something is there. */
    ANSWERS,
    /** Nothing is there, or the server is away or broken. */
    FAILS,
    /** It wants a login, asks for patience, or may not be visited: that says nothing about the link. */
    UNTELLABLE
}
