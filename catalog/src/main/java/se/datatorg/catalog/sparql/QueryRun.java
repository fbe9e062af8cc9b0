package se.datatorg.catalog.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.ParsedTupleQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import se.datatorg.catalog.store.Snapshot;
import se.datatorg.catalog.store.TripleStore;

/** One query from text to a whole result, on a thread of its own. */
record QueryRun(
        SparqlRequest request, Budget budget, TripleStore store, SparqlLimits limits, String base, Path folder) {

    /** Evaluates; throws {@link QueryRefused} when a rule or a limit says no. */
    SparqlAnswer.Ready evaluate() {
        var query = parse();
        QueryRules.check(query.getTupleExpr(), limits);
        var format = ResultFormat.choose(kind(query), request);
        try (var snapshot = store.snapshot()) {
            return new SparqlAnswer.Ready(format.contentType(), spooled(out -> write(query, snapshot, format, out)));
        }
    }

    private ParsedQuery parse() {
        try {
            return new SPARQLParser().parseQuery(request.query(), base + "/");
        } catch (MalformedQueryException | IllegalArgumentException e) {
            throw notAQuery(e);
        } catch (Error e) {
            // How the parser tells of a broken escape; an Error with a name of its own is something else.
            if (e.getClass() == Error.class) {
                throw notAQuery(e);
            }
            throw e;
        }
    }

    private static QueryRefused notAQuery(Throwable why) {
        var message = Optional.ofNullable(why.getMessage()).orElse("").lines().findFirst();
        return new QueryRefused(Refusals.notAQuery(message.orElse("").strip()));
    }

    private static ResultFormat.Kind kind(ParsedQuery query) {
        return switch (query) {
            case ParsedTupleQuery table -> ResultFormat.Kind.TABLE;
            case ParsedBooleanQuery truth -> ResultFormat.Kind.TRUTH;
            default -> ResultFormat.Kind.GRAPH;
        };
    }

    private void write(ParsedQuery query, Snapshot snapshot, ResultFormat format, OutputStream out) {
        var dataset = QueryGraphs.of(Optional.ofNullable(query.getDataset()), request, snapshot);
        try (var rows = snapshot.evaluate(query.getTupleExpr(), dataset.orElse(null), new GuardedStrategies(budget))) {
            switch (kind(query)) {
                case TABLE ->
                    TableResult.write(
                            new ArrayList<>(query.getTupleExpr().getBindingNames()), rows, format, limits.rows(), out);
                case TRUTH -> TableResult.write(rows.hasNext(), format, out);
                case GRAPH -> writeGraph(rows, format, out);
            }
        }
    }

    private void writeGraph(CloseableIteration<? extends BindingSet> rows, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.N_TRIPLES) {
            TripleLines.write(rows, limits.rows(), out);
            return;
        }
        var lines = new ByteArrayOutputStream();
        try (var body = spooled(spool -> TripleLines.write(rows, limits.rows(), spool))) {
            body.writeTo(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GraphResult.write(lines.toByteArray(), format, out);
    }

    private interface Writing {
        void to(OutputStream out);
    }

    /** Nothing is left behind when the writing fails. */
    private ResultBody spooled(Writing writing) {
        var spool = new Spool(folder, limits.resultBytes());
        boolean whole = false;
        try {
            writing.to(spool);
            budget.check();
            var body = spool.finish();
            whole = true;
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                spool.discard();
            }
        }
    }
}
