package se.datatorg.catalog.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** Writes what CONSTRUCT and DESCRIBE give as N-Triples: the form in which it also goes on to the other writers. */
final class TripleLines {
    private TripleLines() {}

    /** Writes every triple; refuses at the first one too many. Rows that make no triple are left out, as SPARQL says. */
    static void write(CloseableIteration<? extends BindingSet> rows, int most, OutputStream out) {
        int count = 0;
        while (rows.hasNext()) {
            var line = line(rows.next());
            if (!line.isEmpty()) {
                if (++count > most) {
                    throw new QueryRefused(Refusals.tooManyRows(most));
                }
                write(line, out);
            }
        }
    }

    private static void write(String line, OutputStream out) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(BindingSet row) {
        var object = row.getValue("object");
        if (row.getValue("subject") instanceof Resource subject
                && row.getValue("predicate") instanceof IRI predicate
                && object != null) {
            return NTriplesUtil.toNTriplesString(subject)
                    + ' '
                    + NTriplesUtil.toNTriplesString(predicate)
                    + ' '
                    + NTriplesUtil.toNTriplesString(object)
                    + " .\n";
        }
        return "";
    }
}
