package se.datatorg.catalog.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;
import org.jspecify.annotations.Nullable;

/** Regular expressions for REGEX and REPLACE, run over watched text. Keeps the pattern it compiled last. */
final class WatchedRegex {
    private final Budget budget;
    private String text = "";
    private String flags = "";
    private @Nullable Pattern compiled;

    WatchedRegex(Budget budget) {
        this.budget = budget;
    }

    /** Whether the pattern is found in the value (SPARQL 1.1, 17.4.3.14). */
    boolean finds(Value value, Value pattern, @Nullable Value patternFlags) {
        var matcher = pattern(pattern, patternFlags)
                .matcher(new WatchedText(string(value).getLabel(), budget));
        return finds(matcher);
    }

    /** The value with every match exchanged (SPARQL 1.1, 17.4.3.15). */
    String replaced(Literal value, Value pattern, Value replacement, @Nullable Value patternFlags) {
        var matcher = pattern(pattern, patternFlags).matcher(new WatchedText(value.getLabel(), budget));
        var result = new StringBuilder();
        try {
            while (finds(matcher)) {
                budget.checkLength((long) result.length() + value.getLabel().length() - matcher.end());
                matcher.appendReplacement(result, string(replacement).getLabel());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ValueExprEvaluationException(e);
        }
        budget.checkLength(result.length());
        return matcher.appendTail(result).toString();
    }

    /** Java's matcher recurses over the text for some patterns; that ends here, not in the middle of the store. */
    private boolean finds(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new QueryRefused(budget.tooDeep());
        }
    }

    static Literal string(Value value) {
        if (value instanceof Literal literal && QueryEvaluationUtility.isStringLiteral(literal)) {
            return literal;
        }
        throw new ValueExprEvaluationException("not a string: " + value);
    }

    private Pattern pattern(Value pattern, @Nullable Value patternFlags) {
        var wanted = string(pattern).getLabel();
        var wantedFlags = patternFlags == null ? "" : string(patternFlags).getLabel();
        if (compiled == null || !wanted.equals(text) || !wantedFlags.equals(flags)) {
            try {
                compiled = Pattern.compile(wanted, bits(wantedFlags));
            } catch (PatternSyntaxException e) {
                throw new ValueExprEvaluationException(e);
            }
            text = wanted;
            flags = wantedFlags;
        }
        return compiled;
    }

    private static int bits(String flags) {
        return flags.chars().map(WatchedRegex::bit).reduce(0, (all, bit) -> all | bit);
    }

    private static int bit(int flag) {
        return switch (flag) {
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> throw new ValueExprEvaluationException("no such flag: " + (char) flag);
        };
    }
}
