package se.datatorg.catalog.sparql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one running query may still do. Asked at every row of every operator and at every function call, so a query that
 * has been told to stop stops at its next step.
 */
final class Budget {
    private static final int LONGEST_NUMBER = 2_000;

    private final SparqlLimits limits;
    private final long began = System.nanoTime();
    private final AtomicReference<SparqlAnswer.@Nullable Refused> stopped = new AtomicReference<>();
    private long concatenated;

    Budget(SparqlLimits limits) {
        this.limits = limits;
    }

    /** Tells the query to stop; the first reason stays. */
    void stop(SparqlAnswer.Refused reason) {
        stopped.compareAndSet(null, reason);
    }

    /** Why the query was told to stop; null while it may go on. */
    SparqlAnswer.@Nullable Refused stopReason() {
        return stopped.get();
    }

    /** Throws when the query has been told to stop. */
    void check() {
        var reason = stopped.get();
        if (reason != null) {
            throw new QueryRefused(reason);
        }
    }

    SparqlAnswer.Refused tooDeep() {
        return Refusals.tooDeep(limits.depth());
    }

    Duration used() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Refuses a text of that many characters before it is built. */
    void checkLength(long characters) {
        if (characters > limits.valueLength()) {
            throw new QueryRefused(Refusals.valueTooLong(limits.valueLength()));
        }
    }

    /** Refuses a value that has become too long. */
    Value checked(Value value) {
        if (value instanceof Literal literal) {
            checkLength(literal.getLabel().length());
        }
        return value;
    }

    /** Numbers are bounded harder: multiplying and printing long ones takes time that nobody can interrupt. */
    Value checkedNumber(Value value) {
        if (value instanceof Literal literal && literal.getLabel().length() > LONGEST_NUMBER) {
            throw new QueryRefused(Refusals.valueTooLong(LONGEST_NUMBER));
        }
        return value;
    }

    /** Counts what GROUP_CONCAT collects in all groups together: it cannot be more than a result may hold. */
    void concatenate(long characters) {
        concatenated += characters;
        if (concatenated > limits.resultBytes()) {
            throw new QueryRefused(Refusals.valueTooLong(limits.resultBytes()));
        }
    }
}
