package se.datatorg.catalog.sparql;

import java.util.List;
import org.eclipse.rdf4j.query.algebra.AggregateFunctionCall;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.FunctionCall;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TripleRef;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.TupleFunctionCall;
import org.eclipse.rdf4j.query.algebra.ValueExprTripleRef;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;

/** Walks a parsed query and refuses everything that SPARQL 1.1 does not define or that reaches out of the portal. */
final class QueryRules extends AbstractQueryModelVisitor<RuntimeException> {
    /** Name spaces in which some engines understand a predicate as a call. */
    private static final List<String> PROPERTY_FUNCTIONS = List.of(
            "java:",
            "http://jena.apache.org/ARQ/",
            "http://jena.hpl.hp.com/ARQ/",
            "http://jena.apache.org/text#",
            "http://jena.apache.org/spatial#",
            "http://spinrdf.org/",
            "http://www.openrdf.org/",
            "http://rdf4j.org/schema/");

    /** Chains without brackets ({@code ||}, UNION, paths) also make a deep tree; evaluation follows it by recursion. */
    private static final int DEEPEST_TREE = 1_000;

    private final SparqlLimits limits;
    private int valuesRows;
    private int depth;

    private QueryRules(SparqlLimits limits) {
        this.limits = limits;
    }

    static void check(TupleExpr query, SparqlLimits limits) {
        query.visit(new QueryRules(limits));
    }

    @Override
    protected void meetNode(QueryModelNode node) {
        if (++depth > DEEPEST_TREE) {
            throw new QueryRefused(Refusals.tooDeep(limits.depth()));
        }
        super.meetNode(node);
        depth--;
    }

    @Override
    public void meet(Service service) {
        throw new QueryRefused(Refusals.service());
    }

    @Override
    public void meet(FunctionCall call) {
        if (!Functions.allows(call.getURI())) {
            throw new QueryRefused(Refusals.function(call.getURI()));
        }
        super.meet(call);
    }

    @Override
    public void meet(AggregateFunctionCall call) {
        throw new QueryRefused(Refusals.function(call.getIRI()));
    }

    @Override
    public void meet(TripleRef reference) {
        throw new QueryRefused(Refusals.extension("<<s p o>>"));
    }

    @Override
    public void meet(ValueExprTripleRef reference) {
        throw new QueryRefused(Refusals.extension("<<s p o>>"));
    }

    @Override
    public void meetOther(QueryModelNode node) {
        if (node instanceof TupleFunctionCall call) {
            throw new QueryRefused(Refusals.function(call.getURI()));
        }
        super.meetOther(node);
    }

    @Override
    public void meet(StatementPattern pattern) {
        var predicate = pattern.getPredicateVar().getValue();
        if (predicate != null && PROPERTY_FUNCTIONS.stream().anyMatch(predicate.stringValue()::startsWith)) {
            throw new QueryRefused(Refusals.function(predicate.stringValue()));
        }
        super.meet(pattern);
    }

    @Override
    public void meet(BindingSetAssignment values) {
        for (var row : values.getBindingSets()) {
            if (row != null && ++valuesRows > limits.valuesRows()) {
                throw new QueryRefused(Refusals.tooManyValues(limits.valuesRows()));
            }
        }
    }
}
