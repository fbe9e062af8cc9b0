package se.datatorg.catalog.sparql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import org.eclipse.rdf4j.query.parser.ParsedTupleQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import se.datatorg.catalog.store.TripleStore;

/**
 * The floor of measurements: the engine on the same store without the gate. No limits, no rules, no watch: only for
 * queries that we have written ourselves.
 */
public final class BareEngine {
    private final TripleStore store;

    public BareEngine(TripleStore store) {
        this.store = store;
    }

    /** The solutions of a SELECT query, in SPARQL JSON. */
    public byte[] select(String query) {
        var parsed = new SPARQLParser().parseQuery(query, null);
        if (!(parsed instanceof ParsedTupleQuery)) {
            throw new IllegalArgumentException("not a SELECT: " + query);
        }
        var out = new ByteArrayOutputStream();
        var names = new ArrayList<>(parsed.getTupleExpr().getBindingNames());
        try (var snapshot = store.snapshot();
                var rows = snapshot.evaluate(parsed.getTupleExpr())) {
            TableResult.write(names, rows, ResultFormat.JSON, Integer.MAX_VALUE, out);
        }
        return out.toByteArray();
    }
}
