package se.datatorg.harvester.fetch;

import java.util.Optional;

/**
 * What a request is for: how it asks, and what it may cost.
 *
 * @param method HTTP's
 * @param range of bytes wanted; empty for the whole
 * @param wantsContent whether the answer's content is read
 * @param mayBePacked whether an archive is a fine answer
 */
record Errand(
        String method,
        String accept,
        Optional<String> range,
        boolean wantsContent,
        boolean mayBePacked,
        FetchLimits limits) {
    private static final String RDF = "application/rdf+xml, text/turtle;q=0.9, application/ld+json;q=0.9, "
            + "application/n-triples;q=0.8, application/trig;q=0.8, application/n-quads;q=0.8, "
            + "application/xml;q=0.5, text/xml;q=0.5, application/json;q=0.5, */*;q=0.1";
    private static final String ANYTHING = "*/*";

    /** To bring home a feed. */
    static Errand feed(FetchLimits limits) {
        return new Errand("GET", RDF, Optional.empty(), true, false, limits);
    }

    /** To bring home a data file. */
    static Errand file(FetchLimits limits) {
        return new Errand("GET", ANYTHING, Optional.empty(), true, true, limits);
    }

    /** To see whether something is there. */
    static Errand head(FetchLimits limits) {
        return new Errand("HEAD", ANYTHING, Optional.empty(), false, true, limits);
    }

    /** The same at servers that do not know HEAD: the first byte is asked for, and nothing is read. */
    static Errand firstByte(FetchLimits limits) {
        return new Errand("GET", ANYTHING, Optional.of("bytes=0-0"), false, true, limits);
    }
}
