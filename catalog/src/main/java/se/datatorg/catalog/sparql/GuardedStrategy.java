package se.datatorg.catalog.sparql;

import java.util.function.Supplier;
import org.eclipse.rdf4j.collection.factory.api.CollectionFactory;
import org.eclipse.rdf4j.collection.factory.impl.DefaultCollectionFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.FunctionCall;
import org.eclipse.rdf4j.query.algebra.GroupConcat;
import org.eclipse.rdf4j.query.algebra.MathExpr;
import org.eclipse.rdf4j.query.algebra.Regex;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.jspecify.annotations.Nullable;

/** RDF4J's evaluation with a guard at every operator, function and pattern. */
final class GuardedStrategy extends DefaultEvaluationStrategy {
    private static final Supplier<CollectionFactory> COLLECTIONS = DefaultCollectionFactory::new;

    private final Budget budget;
    private final CappedFunctions functions;

    GuardedStrategy(@Nullable Dataset dataset, TripleSource source, EvaluationStatistics statistics, Budget budget) {
        super(source, dataset, null, 0, statistics);
        this.budget = budget;
        this.functions = new CappedFunctions(budget);
        setCollectionFactory(COLLECTIONS);
    }

    /** After RDF4J's own optimisers, which would take a counted constant for a constant. */
    @Override
    public TupleExpr optimize(TupleExpr query, EvaluationStatistics statistics, BindingSet bindings) {
        var optimized = super.optimize(query, statistics, bindings);
        optimized.visit(new CountConcatenations());
        return optimized;
    }

    @Override
    public QueryEvaluationStep precompile(TupleExpr operator, QueryEvaluationContext context) {
        var step = super.precompile(operator, context);
        return bindings -> {
            budget.check();
            return new GuardedRows(step.evaluate(bindings), budget);
        };
    }

    @Override
    public QueryValueEvaluationStep precompile(ValueExpr expression, QueryEvaluationContext context) {
        var step = prepared(expression, context);
        return expression instanceof MathExpr ? row -> budget.checkedNumber(step.evaluate(row)) : step;
    }

    /** What consists of constants RDF4J computes at once; an error in it, as of 1/0, is the row's and not the query's. */
    private QueryValueEvaluationStep prepared(ValueExpr expression, QueryEvaluationContext context) {
        try {
            return super.precompile(expression, context);
        } catch (ValueExprEvaluationException error) {
            return row -> {
                throw new ValueExprEvaluationException(error);
            };
        }
    }

    @Override
    public QueryValueEvaluationStep prepare(FunctionCall call, QueryEvaluationContext context) {
        var capped = functions.find(call.getURI());
        if (capped.isEmpty()) {
            var step = super.prepare(call, context);
            return row -> {
                budget.check();
                return budget.checked(step.evaluate(row));
            };
        }
        var arguments = call.getArgs().stream()
                .map(argument -> precompile(argument, context))
                .toList();
        return row -> {
            budget.check();
            return budget.checked(capped.get()
                    .apply(arguments.stream()
                            .map(argument -> argument.evaluate(row))
                            .toList()));
        };
    }

    @Override
    protected QueryValueEvaluationStep prepare(Regex regex, QueryEvaluationContext context) {
        var value = precompile(regex.getArg(), context);
        var pattern = precompile(regex.getPatternArg(), context);
        var flags = regex.getFlagsArg() == null ? null : precompile(regex.getFlagsArg(), context);
        var watched = new WatchedRegex(budget);
        return row -> Values.literal(
                watched.finds(value.evaluate(row), pattern.evaluate(row), flags == null ? null : flags.evaluate(row)));
    }

    /** Lets what GROUP_CONCAT collects pass by the budget. */
    private static final class CountConcatenations extends AbstractQueryModelVisitor<RuntimeException> {
        @Override
        public void meet(GroupConcat aggregate) {
            super.meet(aggregate);
            var counted =
                    new FunctionCall(CappedFunctions.COUNTED, aggregate.getArg().clone());
            if (aggregate.getSeparator() != null) {
                counted.addArg(aggregate.getSeparator().clone());
            }
            aggregate.setArg(counted);
        }
    }
}
