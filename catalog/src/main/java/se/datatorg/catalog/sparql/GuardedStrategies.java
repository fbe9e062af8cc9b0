package se.datatorg.catalog.sparql;

import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.AbstractEvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.jspecify.annotations.Nullable;

/** Gives one query its guarded evaluation. */
final class GuardedStrategies extends AbstractEvaluationStrategyFactory {
    private final Budget budget;

    GuardedStrategies(Budget budget) {
        this.budget = budget;
    }

    @Override
    public EvaluationStrategy createEvaluationStrategy(
            @Nullable Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
        return new GuardedStrategy(dataset, source, statistics, budget);
    }
}
