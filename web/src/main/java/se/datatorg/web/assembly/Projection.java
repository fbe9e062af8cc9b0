package se.datatorg.web.assembly;

/** A view of the ledger that can be thrown away and made again, and that knows which generation it shows. */
interface Projection {
    String name();

    /** The generation that its readers see; below 0 when it shows none yet. */
    long generation();

    /** Brings it from the generation that it shows to a newer one, in one step for its readers. */
    void follow(long generation);
}
