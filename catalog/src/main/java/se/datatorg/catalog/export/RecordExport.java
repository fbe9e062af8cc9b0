package se.datatorg.catalog.export;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/** One record as RDF, made to be read by people too: the record itself and what belongs to it. */
public final class RecordExport {
    private RecordExport() {}

    /**
     * Writes a record.
     *
     * @param parts the record's entity first, then those of its distributions, publisher, contacts…
     */
    public static void write(List<Shown> parts, ExportFormat format, OutputStream out) {
        Stream<String> lines = parts.stream().flatMap(CatalogueExport::lines);
        switch (format) {
            case TURTLE -> LineWriter.whole(lines, RDFFormat.TURTLE_PRETTY, out);
            case TRIG, N_QUADS -> LineWriter.of(format, parts.getFirst().iri()).write(lines, out);
            case RDF_XML, JSON_LD, N_TRIPLES -> LineWriter.of(format, "").write(lines, out);
        }
    }
}
