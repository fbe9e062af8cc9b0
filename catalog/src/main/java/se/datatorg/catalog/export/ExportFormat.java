package se.datatorg.catalog.export;

import java.util.Optional;
import java.util.stream.Stream;

/** The forms of RDF that the portal writes, with the endings of their addresses. */
public enum ExportFormat {
    RDF_XML("rdf", "application/rdf+xml"),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    N_TRIPLES("nt", "application/n-triples"),
    N_QUADS("nq", "application/n-quads"),
    TRIG("trig", "application/trig");

    private final String suffix;
    private final String mediaType;

    ExportFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** Without the dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of an address that ends so. */
    public static Optional<ExportFormat> find(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }
}
