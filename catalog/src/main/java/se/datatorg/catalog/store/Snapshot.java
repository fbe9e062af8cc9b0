package se.datatorg.catalog.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategyFactory;
import org.eclipse.rdf4j.query.impl.EmptyBindingSet;
import org.eclipse.rdf4j.sail.SailConnection;
import org.jspecify.annotations.Nullable;

/** What one reader sees: a generation, whole, however far the store has gone on meanwhile. */
public final class Snapshot implements AutoCloseable {
    private final SailConnection connection;
    private final GraphNames names;
    private final long generation;

    private Snapshot(SailConnection connection, GraphNames names, long generation) {
        this.connection = connection;
        this.names = names;
        this.generation = generation;
    }

    static Snapshot open(SailConnection connection, GraphNames names, long generation) {
        connection.begin(IsolationLevels.SNAPSHOT);
        // The store takes its snapshot at the first read, not at the beginning of the transaction.
        connection.hasStatement(null, null, null, false);
        return new Snapshot(connection, names, generation);
    }

    public long generation() {
        return generation;
    }

    /** Whether a source has anything under this graph name. */
    public boolean hasGraph(String iri) {
        return iri.startsWith(names.base() + "/graph/") && graphs().contains(iri);
    }

    /** The names of all graphs that are not empty. */
    public Set<String> graphs() {
        try (var contexts = connection.getContextIDs()) {
            return contexts.stream().map(Resource::stringValue).collect(Collectors.toSet());
        }
    }

    /** The solutions of a query of our own, in all graphs, computed while they are read; close them before the snapshot. */
    public CloseableIteration<? extends BindingSet> evaluate(TupleExpr query) {
        return connection.evaluate(query, null, EmptyBindingSet.getInstance(), false);
    }

    /**
     * The solutions of a parsed query, computed while they are read; close them before the snapshot.
     *
     * @param dataset the graphs to look in; null means all of them
     */
    public CloseableIteration<? extends BindingSet> evaluate(
            TupleExpr query, @Nullable Dataset dataset, EvaluationStrategyFactory strategy) {
        return ScopedValue.where(ScopedStrategy.OF_THIS_QUERY, strategy)
                .call(() -> connection.evaluate(query, dataset, EmptyBindingSet.getInstance(), false));
    }

    @Override
    public void close() {
        try {
            connection.rollback();
        } finally {
            connection.close();
        }
    }
}
