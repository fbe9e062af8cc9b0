package se.datatorg.harvester.read;

import java.io.Reader;
import java.net.URI;
import java.util.IllegalFormatException;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.Context;
import se.datatorg.catalog.feed.Syntax;

/** Jena's parsers, with our own hands on every value. */
final class Riot {
    private final URI address;
    private final Findings findings;
    private final Cursor cursor = new Cursor();
    private final Complaints complaints = new Complaints();
    private final NodeMaker maker;
    private final FeedSink sink;

    Riot(URI address, Findings findings) {
        this.address = address;
        this.findings = findings;
        this.maker = new NodeMaker(address, findings);
        this.sink = new FeedSink(findings, cursor);
    }

    /** Throws whatever the parser throws when it must give up; what it read until then is in the sink. */
    void parse(Reader text, Syntax syntax, int linesBefore, Context settings) {
        var profile = new TolerantProfile(address, maker, cursor, complaints, linesBefore);
        try {
            RDFParserRegistry.getFactory(lang(syntax))
                    .create(lang(syntax), profile)
                    .read(text, address.toString(), lang(syntax).getContentType(), sink, settings);
        } catch (IRIException e) {
            // A base that cannot be one.
            throw new RiotException(e.getMessage(), e);
        } catch (IllegalFormatException e) {
            // The parser stumbles over its own message when what it did not expect is the end.
            throw new RiotException("unexpected end of the text", e);
        }
    }

    void parse(Reader text, Syntax syntax) {
        parse(text, syntax, 0, RIOT.getContext().copy());
    }

    Findings findings() {
        return findings;
    }

    FeedSink sink() {
        return sink;
    }

    Complaints complaints() {
        return complaints;
    }

    private static Lang lang(Syntax syntax) {
        return switch (syntax) {
            case RDF_XML -> Lang.RDFXML;
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case N_TRIPLES -> Lang.NTRIPLES;
            case N_QUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
        };
    }
}
