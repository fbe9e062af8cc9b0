package se.datatorg.harvester.read;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.harvester.fetch.Bytes;

/** The floor of all measurements: RIOT alone, reading clean bytes and counting triples. */
public final class ParseFloor {
    private ParseFloor() {}

    /** Reads the bytes on this thread; the number of triples. */
    public static long parse(Bytes bytes, Syntax syntax) {
        var count = StreamRDFLib.count();
        RDFParser.create()
                .source(bytes.stream())
                .lang(lang(syntax))
                .base("https://bench.example/")
                .parse(count);
        return count.countTriples();
    }

    private static Lang lang(Syntax syntax) {
        return switch (syntax) {
            case RDF_XML -> Lang.RDFXML;
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD;
            case N_TRIPLES -> Lang.NTRIPLES;
            case N_QUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
        };
    }
}
