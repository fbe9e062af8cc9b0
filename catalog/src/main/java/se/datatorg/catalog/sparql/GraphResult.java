package se.datatorg.catalog.sparql;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.graph.GraphFactory;
import se.datatorg.vocab.Prefixes;

/** Writes triples, given as N-Triples, in the form that was wished for. */
final class GraphResult {
    private GraphResult() {}

    static void write(byte[] lines, ResultFormat format, OutputStream out) {
        var graph = read(lines);
        try {
            RDFWriter.source(graph).format(rdfFormat(format)).output(out);
        } catch (InvalidPropertyURIException e) {
            // RDF/XML must cut every predicate into name space and name, and not every IRI can be cut.
            throw new QueryRefused(Refusals.unknownFormat(format.mediaType() + " (" + e.getMessage() + ")"));
        }
    }

    private static Graph read(byte[] lines) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(lines))
                .lang(Lang.NTRIPLES)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
        return graph;
    }

    private static RDFFormat rdfFormat(ResultFormat format) {
        return switch (format) {
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case TURTLE, JSON, XML, CSV, TSV -> RDFFormat.TURTLE_BLOCKS;
        };
    }
}
