package se.datatorg.catalog.profile;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.profile.Demand.OfAll;
import se.datatorg.catalog.profile.Demand.OfEach;

/**
 * SHACL's constraints, as many as the profile uses, each made a {@link Demand} that means the same. Anything else stops
 * the start: a profile that says more than is checked must not go unnoticed.
 */
final class ShapeCompiler {
    private static final Map<Node, Predicate<Node>> KINDS = Map.of(
            SHACL.IRI,
            Node::isURI,
            SHACL.Literal,
            Node::isLiteral,
            SHACL.BlankNode,
            Node::isBlank,
            SHACL.BlankNodeOrIRI,
            node -> node.isBlank() || node.isURI(),
            SHACL.BlankNodeOrLiteral,
            node -> node.isBlank() || node.isLiteral(),
            SHACL.IRIOrLiteral,
            node -> node.isURI() || node.isLiteral());

    /** What a shape may say that is no constraint, or belongs to one. */
    private static final Set<Node> NO_CONSTRAINTS = Set.of(
            RDF.type.asNode(),
            SHACL.path,
            SHACL.property,
            SHACL.targetClass,
            SHACL.severity,
            SHACL.message,
            SHACL.flags,
            SHACL.qualifiedMinCount,
            Profile.RULE,
            Profile.PROPERTY,
            Profile.INFERRED_FROM);

    /** Constraints that only make sense about the values of a path. */
    private static final Set<Node> OF_PATHS =
            Set.of(SHACL.minCount, SHACL.maxCount, SHACL.uniqueLang, SHACL.qualifiedValueShape);

    /** The constraints known, by property: how each is read, out of its value and the shape it stands in. */
    private final Map<Node, Constraint> known = Map.ofEntries(
            entry(SHACL.minCount, (count, shape) -> atLeast(number(count))),
            entry(SHACL.maxCount, (count, shape) -> atMost(number(count))),
            entry(SHACL.hasValue, (value, shape) -> new OfAll((values, feed) -> values.contains(value), true)),
            entry(SHACL.uniqueLang, (flag, shape) -> oneTextALanguage(flag)),
            entry(SHACL.nodeKind, (kind, shape) -> nodeKind(kind)),
            entry(SHACL.datatype, (type, shape) -> datatype(type.getURI())),
            entry(SHACL.pattern, this::pattern),
            entry(SHACL.in, (list, shape) -> in(list)),
            entry(SHACL.or, (list, shape) -> or(list)),
            entry(SHACL.not, (other, shape) -> not(other)),
            entry(SHACL.qualifiedValueShape, this::qualified));

    private final ShapeGraph shapes;
    private final Set<Node> open = new HashSet<>();

    ShapeCompiler(ShapeGraph shapes) {
        this.shapes = shapes;
    }

    private interface Constraint {
        Demand read(Node value, Node shape);
    }

    /** The shape's own constraints, in the order of the profile. */
    List<Demand> demands(Node shape) {
        boolean looksAtPath = shapes.findPath(shape).isPresent();
        var demands = new ArrayList<Demand>();
        for (var triple : shapes.about(shape)) {
            var property = triple.getPredicate();
            var constraint = known.get(property);
            if (constraint != null && (looksAtPath || !OF_PATHS.contains(property))) {
                demands.add(constraint.read(triple.getObject(), shape));
            } else if (constraint != null || !NO_CONSTRAINTS.contains(property)) {
                throw unknown(property);
            }
        }
        return demands;
    }

    /** The shapes below {@code sh:property}, each with a path and none below it. */
    List<Node> properties(Node shape) {
        var below = shapes.objects(shape, SHACL.property);
        for (var property : below) {
            if (shapes.findPath(property).isEmpty()
                    || !shapes.objects(property, SHACL.property).isEmpty()) {
                throw unknown(SHACL.property);
            }
        }
        return below;
    }

    /** A shape within a constraint: whether a value conforms to all of it. */
    private ValueTest conforms(Node shape) {
        if (!open.add(shape)) {
            throw new IllegalStateException("the profile has a shape within itself: " + shape);
        }
        var tests = new ArrayList<ValueTest>(valueTests(shape));
        properties(shape).forEach(property -> tests.addAll(valueTests(property)));
        open.remove(shape);
        return tests.size() == 1 ? tests.getFirst() : all(tests);
    }

    private List<ValueTest> valueTests(Node shape) {
        Function<Demand, ValueTest> test = shapes.findPath(shape)
                .<Function<Demand, ValueTest>>map(path -> demand ->
                        (value, feed) -> demand.isMet(path.values(property -> feed.objects(value, property)), feed))
                .orElse(ShapeCompiler::ofItself);
        return demands(shape).stream().map(test).toList();
    }

    private static ValueTest ofItself(Demand demand) {
        return demand instanceof OfEach(var test) ? test : (value, feed) -> demand.isMet(List.of(value), feed);
    }

    private static ValueTest all(List<ValueTest> tests) {
        return (value, feed) -> {
            for (var test : tests) {
                if (!test.holds(value, feed)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Demand atLeast(int count) {
        return new OfAll((values, feed) -> values.size() >= count, count > 0);
    }

    private static Demand atMost(int count) {
        return new OfAll((values, feed) -> values.size() <= count, false);
    }

    private static Demand oneTextALanguage(Node flag) {
        if (!flag.getLiteralLexicalForm().equals("true")) {
            throw unknown(SHACL.uniqueLang);
        }
        return new Demand.OneTextALanguage();
    }

    private static Demand nodeKind(Node kind) {
        var test = KINDS.get(kind);
        if (test == null) {
            throw unknown(kind);
        }
        return new OfEach((value, feed) -> test.test(value));
    }

    private static Demand datatype(String iri) {
        var type = NodeFactory.getType(iri);
        return new OfEach((value, feed) -> value.isLiteral()
                && value.getLiteralDatatypeURI().equals(iri)
                && type.isValid(value.getLiteralLexicalForm()));
    }

    /** Searched for in the text or the IRI; a blank node has neither. */
    private Demand pattern(Node regex, Node shape) {
        var flags = shapes.findOne(shape, SHACL.flags).map(Node::getLiteralLexicalForm);
        if (flags.filter(any -> !any.equals("i")).isPresent()) {
            throw unknown(SHACL.flags);
        }
        var pattern = Pattern.compile(
                regex.getLiteralLexicalForm(), flags.isPresent() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        return new OfEach((value, feed) -> value.isURI()
                ? pattern.matcher(value.getURI()).find()
                : value.isLiteral()
                        && pattern.matcher(value.getLiteralLexicalForm()).find());
    }

    private Demand in(Node list) {
        var allowed = Set.copyOf(shapes.list(list));
        return new OfEach((value, feed) -> allowed.contains(value));
    }

    private Demand or(Node list) {
        var choices = shapes.list(list).stream().map(this::conforms).toList();
        return new OfEach((value, feed) -> {
            for (var choice : choices) {
                if (choice.holds(value, feed)) {
                    return true;
                }
            }
            return false;
        });
    }

    private Demand not(Node other) {
        var test = conforms(other);
        return new OfEach((value, feed) -> !test.holds(value, feed));
    }

    private Demand qualified(Node other, Node shape) {
        var test = conforms(other);
        int count = number(
                shapes.findOne(shape, SHACL.qualifiedMinCount).orElseThrow(() -> unknown(SHACL.qualifiedValueShape)));
        return new OfAll(
                (values, feed) ->
                        values.stream().filter(value -> test.holds(value, feed)).count() >= count,
                count > 0);
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    private static IllegalStateException unknown(Node term) {
        return new IllegalStateException("the profile uses what is not compiled: " + term);
    }
}
