package se.datatorg.catalog.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import se.datatorg.vocab.Prefixes;

/** Turns lines of N-Triples into a whole document. */
interface LineWriter {
    int BLOCK_CHARACTERS = 256 * 1024;

    void write(Stream<String> lines, OutputStream out);

    /** The writer for a format; where the format has graphs, all goes into the one named. */
    static LineWriter of(ExportFormat format, String graph) {
        return switch (format) {
            case N_TRIPLES -> (lines, out) -> copy(lines, " .", out);
            case N_QUADS -> (lines, out) -> copy(lines, " <" + graph + "> .", out);
            case TURTLE -> (lines, out) -> stream(lines, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
            case TRIG ->
                (lines, out) ->
                        stream(lines, new InGraph(graph, StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS)));
            case RDF_XML -> (lines, out) -> stream(lines, new RdfXml(out));
            case JSON_LD -> (lines, out) -> whole(lines, RDFFormat.JSONLD11_PRETTY, out);
        };
    }

    private static void copy(Stream<String> lines, String end, OutputStream out) {
        try (lines) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (var line : (Iterable<String>) lines::iterator) {
                writer.write(line, 0, line.length() - 2);
                writer.write(end);
                writer.write('\n');
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Block by block, in constant memory. */
    private static void stream(Stream<String> lines, StreamRDF writer) {
        writer.start();
        Prefixes.all().forEach(writer::prefix);
        parse(lines, writer);
        writer.finish();
    }

    /** All in memory: only for the formats that cannot be written otherwise, and for single records. */
    static void whole(Stream<String> lines, RDFFormat format, OutputStream out) {
        var graph = GraphFactory.createDefaultGraph();
        parse(lines, StreamRDFLib.graph(graph));
        graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
        RDFWriter.source(graph).format(format).output(out);
    }

    private static void parse(Stream<String> lines, StreamRDF to) {
        var inner = new Inner(to);
        var block = new StringBuilder();
        try (lines) {
            for (var line : (Iterable<String>) lines::iterator) {
                block.append(line).append('\n');
                if (block.length() > BLOCK_CHARACTERS) {
                    parse(block.toString(), inner);
                    block.setLength(0);
                }
            }
        }
        parse(block.toString(), inner);
    }

    private static void parse(String block, StreamRDF to) {
        RDFParser.fromString(block, Lang.NTRIPLES)
                .checking(false)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(to);
    }

    /** A part of a longer stream: its beginning and end are not the stream's. */
    final class Inner extends StreamRDFWrapper {
        Inner(StreamRDF whole) {
            super(whole);
        }

        @Override
        public void start() {
            // The whole has been started.
        }

        @Override
        public void finish() {
            // The whole goes on.
        }
    }

    /** Puts every triple into one graph. */
    final class InGraph extends StreamRDFWrapper {
        private final Node graph;

        InGraph(String graph, StreamRDF quads) {
            super(quads);
            this.graph = NodeFactory.createURI(graph);
        }

        @Override
        public void triple(Triple triple) {
            super.quad(Quad.create(graph, triple));
        }
    }
}
