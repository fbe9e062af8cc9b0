package se.datatorg.testdata.region;

import java.time.Instant;

/** A visit worth replaying, and how the publisher's feed differs from the last good one. */
public record Delivery(Instant at, Publisher publisher, Kind kind) {
    /** What the visit will find. */
    public enum Kind {
        /** The first feed ever. */
        FIRST,
        /** A feed that differs. */
        CHANGED,
        /** The feed as it was. */
        UNCHANGED,
        /** No feed: an error, a cut connection, a web page, half a file. */
        FAILED,
        /** A feed that lost so much that a person must confirm it: none left, or over 30 % and at least five less. */
        SUSPECT,
        /** No visit: somebody at the publisher confirms the run that is held. */
        CONFIRMED
    }
}
