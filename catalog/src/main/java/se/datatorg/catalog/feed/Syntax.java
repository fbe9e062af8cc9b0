package se.datatorg.catalog.feed;

/** The forms in which a feed may come. */
public enum Syntax {
    RDF_XML("RDF/XML", "application/rdf+xml"),
    TURTLE("Turtle", "text/turtle"),
    JSON_LD("JSON-LD", "application/ld+json"),
    N_TRIPLES("N-Triples", "application/n-triples"),
    N_QUADS("N-Quads", "application/n-quads"),
    TRIG("TriG", "application/trig");

    private final String label;
    private final String mediaType;

    Syntax(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }
}
