package se.datatorg.catalog.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import se.datatorg.vocab.CodeList;

/** The profile DCAT-AP-SE as shapes, parsed once and shared: which shapes a class has, and which rule a shape stands for. */
final class Profile {
    private static final String RESOURCE = "profile/dcat-ap-se.ttl";
    private static final String OWN = "urn:datatorg:profile:";
    private static final Node RULE = NodeFactory.createURI(OWN + "rule");
    private static final Node PROPERTY = NodeFactory.createURI(OWN + "property");
    private static final Node INFERRED_FROM = NodeFactory.createURI(OWN + "inferredFrom");

    private final Shapes shapes;
    private final Map<Node, List<Check>> byClass = new HashMap<>();
    private final Map<Node, Node> classByLink = new HashMap<>();
    private final Map<Node, String> rules = new HashMap<>();
    private final Map<Node, String> properties = new HashMap<>();

    private Profile(Graph graph) {
        shapes = Shapes.parse(graph);
        for (var shape : shapes) {
            var checks = checks(shape);
            shape.getTargets()
                    .forEach(target -> byClass.computeIfAbsent(target.getObject(), type -> new ArrayList<>())
                            .addAll(checks));
            graph.find(shape.getShapeNode(), INFERRED_FROM, Node.ANY)
                    .forEach(triple -> classByLink.put(triple.getObject(), firstClass(shape)));
        }
        graph.find(Node.ANY, RULE, Node.ANY)
                .forEach(triple ->
                        rules.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
        graph.find(Node.ANY, PROPERTY, Node.ANY)
                .forEach(triple ->
                        properties.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
    }

    static Profile load() {
        try (var in = CodeList.class.getResourceAsStream(RESOURCE)) {
            return new Profile(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shapes shapes() {
        return shapes;
    }

    /** Whether the profile says anything about things of the class. */
    boolean knows(Node type) {
        return byClass.containsKey(type);
    }

    /** The class of what a link of that property leads to, when nothing else tells. */
    Optional<Node> classBehind(Node property) {
        return Optional.ofNullable(classByLink.get(property));
    }

    /** All checks of the classes, each once: an organisation that is an agent too is judged as one. */
    Collection<Check> checksOf(Set<Node> classes) {
        return classes.size() == 1
                ? byClass.getOrDefault(classes.iterator().next(), List.of())
                : classes.stream()
                        .flatMap(type -> byClass.getOrDefault(type, List.of()).stream())
                        .distinct()
                        .toList();
    }

    /** Name of the rule that the shape stands for. */
    Optional<String> rule(Node shape) {
        return Optional.ofNullable(rules.get(shape));
    }

    /** The property that the shape is about, prefixed, where its path does not tell. */
    Optional<String> property(Node shape) {
        return Optional.ofNullable(properties.get(shape));
    }

    /** A shape of many properties is taken apart, so that only those that a thing has need be looked at. */
    private static List<Check> checks(Shape shape) {
        return shape.getConstraints().isEmpty()
                ? shape.getPropertyShapes().stream().map(Check::of).toList()
                : List.of(new Check(shape, Optional.empty()));
    }

    /**
     * A shape to hold a thing against.
     *
     * @param onlyWith the property without which the shape has nothing to say: all but a demand for values is content
     *     with none
     */
    record Check(Shape shape, Optional<Node> onlyWith) {
        static Check of(PropertyShape shape) {
            boolean demands = shape.getConstraints().stream().anyMatch(MinCount.class::isInstance);
            return new Check(
                    shape,
                    !demands && shape.getPath() instanceof P_Link link
                            ? Optional.of(link.getNode())
                            : Optional.empty());
        }

        boolean concerns(Set<Node> properties) {
            return onlyWith.isEmpty() || properties.contains(onlyWith.get());
        }
    }

    private static Node firstClass(Shape shape) {
        return shape.getTargets().iterator().next().getObject();
    }
}
