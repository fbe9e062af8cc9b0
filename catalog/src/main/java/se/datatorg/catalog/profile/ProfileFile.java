package se.datatorg.catalog.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.StreamRDFBase;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.CodeList;

/** The published shapes as a file; read in the order that it has. */
final class ProfileFile {
    private static final String RESOURCE = "profile/dcat-ap-se.ttl";

    private ProfileFile() {}

    /** The shapes as shipped. */
    static FeedGraph read() {
        try (var in = CodeList.class.getResourceAsStream(RESOURCE)) {
            return read(RDFParser.source(in).lang(Lang.TURTLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedGraph read(RDFParserBuilder file) {
        var triples = FeedGraph.builder();
        file.parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples.build();
    }
}
