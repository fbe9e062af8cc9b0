package se.datatorg.testdata.feed;

import java.util.List;
import java.util.function.Function;

/** How a feed is written down. */
public enum Syntax {
    TURTLE("text/turtle", "ttl", TurtleWriter::write),
    RDF_XML("application/rdf+xml", "rdf", RdfXmlWriter::write),
    JSON_LD("application/ld+json", "jsonld", JsonLdWriter::write);

    private final String contentType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Function<List<Thing>, String> writer;

    Syntax(String contentType, String extension, Function<List<Thing>, String> writer) {
        this.contentType = contentType;
        this.extension = extension;
        this.writer = writer;
    }

    public String contentType() {
        return contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** The things as one document, in the order given. */
    public String write(List<Thing> things) {
        return writer.apply(things);
    }
}
