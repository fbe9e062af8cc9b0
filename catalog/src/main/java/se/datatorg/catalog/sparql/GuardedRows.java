package se.datatorg.catalog.sparql;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;

/** The rows of one operator; each step asks the budget first. */
record GuardedRows(CloseableIteration<BindingSet> rows, Budget budget) implements CloseableIteration<BindingSet> {
    @Override
    public boolean hasNext() {
        budget.check();
        return rows.hasNext();
    }

    @Override
    public BindingSet next() {
        budget.check();
        return rows.next();
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException("solutions are only read");
    }

    @Override
    public void close() {
        rows.close();
    }
}
