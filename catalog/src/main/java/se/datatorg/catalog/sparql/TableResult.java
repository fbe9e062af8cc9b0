package se.datatorg.catalog.sparql;

import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultWriter;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLBooleanXMLWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.query.resultio.text.tsv.SPARQLResultsTSVWriter;

/** Writes what SELECT and ASK give. */
final class TableResult {
    private TableResult() {}

    /** Writes every row; refuses at the first one too many. */
    static void write(
            List<String> names,
            CloseableIteration<? extends BindingSet> rows,
            ResultFormat format,
            int most,
            OutputStream out) {
        var writer = writer(format, out);
        writer.startQueryResult(names);
        for (int count = 1; rows.hasNext(); count++) {
            if (count > most) {
                throw new QueryRefused(Refusals.tooManyRows(most));
            }
            writer.handleSolution(rows.next());
        }
        writer.endQueryResult();
    }

    static void write(boolean truth, ResultFormat format, OutputStream out) {
        BooleanQueryResultWriter writer =
                format == ResultFormat.XML ? new SPARQLBooleanXMLWriter(out) : new SPARQLBooleanJSONWriter(out);
        writer.handleBoolean(truth);
    }

    private static TupleQueryResultWriter writer(ResultFormat format, OutputStream out) {
        return switch (format) {
            case XML -> new SPARQLResultsXMLWriter(out);
            case CSV -> new SPARQLResultsCSVWriter(out);
            case TSV -> new SPARQLResultsTSVWriter(out);
            case JSON, TURTLE, N_TRIPLES, RDF_XML, JSON_LD -> new SPARQLResultsJSONWriter(out);
        };
    }
}
