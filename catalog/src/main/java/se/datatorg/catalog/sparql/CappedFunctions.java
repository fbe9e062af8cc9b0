package se.datatorg.catalog.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/** The functions whose answer can be much longer than what they are given, written so that they refuse before they grow. */
final class CappedFunctions {
    /** Our own, put in around what GROUP_CONCAT collects; a visitor cannot call it. */
    static final String COUNTED = "urn:datatorg:counted";

    private final Budget budget;
    private final WatchedRegex regex;
    private final Map<String, Function<List<Value>, Value>> byName;

    CappedFunctions(Budget budget) {
        this.budget = budget;
        this.regex = new WatchedRegex(budget);
        this.byName = Map.of(
                Functions.CONCAT,
                this::concat,
                Functions.REPLACE,
                this::replace,
                Functions.ENCODE_FOR_URI,
                this::encodeForUri,
                COUNTED,
                this::counted);
    }

    Optional<Function<List<Value>, Value>> find(String iri) {
        return Optional.ofNullable(byName.get(iri));
    }

    /** Keeps a language that all parts share (SPARQL 1.1, 17.4.3.12). */
    private Value concat(List<Value> parts) {
        var strings = parts.stream().map(WatchedRegex::string).toList();
        budget.checkLength(
                strings.stream().mapToLong(part -> part.getLabel().length()).sum());
        var text = new StringBuilder();
        strings.forEach(part -> text.append(part.getLabel()));
        var languages = strings.stream().map(Literal::getLanguage).distinct().toList();
        return languages.size() == 1 && languages.getFirst().isPresent()
                ? Values.literal(text.toString(), languages.getFirst().get())
                : Values.literal(text.toString());
    }

    private Value replace(List<Value> arguments) {
        if (arguments.size() < 3 || arguments.size() > 4) {
            throw new ValueExprEvaluationException("REPLACE takes three or four arguments");
        }
        var value = WatchedRegex.string(arguments.get(0));
        var flags = arguments.size() == 4 ? arguments.get(3) : null;
        return like(value, regex.replaced(value, arguments.get(1), arguments.get(2), flags));
    }

    private Value encodeForUri(List<Value> arguments) {
        if (arguments.size() != 1) {
            throw new ValueExprEvaluationException("ENCODE_FOR_URI takes one argument");
        }
        var text = WatchedRegex.string(arguments.getFirst()).getLabel();
        return Values.literal(URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~"));
    }

    private Value counted(List<Value> arguments) {
        budget.concatenate(arguments.stream()
                .mapToLong(argument -> argument.stringValue().length())
                .sum());
        return arguments.getFirst();
    }

    /** The text with the language or type of the literal that it came from. */
    private static Literal like(Literal original, String text) {
        var language = original.getLanguage();
        if (language.isPresent()) {
            return Values.literal(text, language.get());
        }
        return original.getCoreDatatype() == CoreDatatype.XSD.STRING
                ? Values.literal(text)
                : Values.literal(text, original.getDatatype());
    }
}
