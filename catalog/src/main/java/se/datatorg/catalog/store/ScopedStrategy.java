package se.datatorg.catalog.store;

import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Lets each query bring its own way of being evaluated: the store knows one factory for all queries, this one, and it
 * hands over to the query's.
 */
final class ScopedStrategy extends DefaultEvaluationStrategyFactory {
    static final ScopedValue<EvaluationStrategyFactory> OF_THIS_QUERY = ScopedValue.newInstance();

    @Override
    public EvaluationStrategy createEvaluationStrategy(
            @Nullable Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
        if (!OF_THIS_QUERY.isBound()) {
            return super.createEvaluationStrategy(dataset, source, statistics);
        }
        return OF_THIS_QUERY.get().createEvaluationStrategy(dataset, source, statistics);
    }
}
