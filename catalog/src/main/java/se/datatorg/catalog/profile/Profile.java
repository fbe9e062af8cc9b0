package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * The profile DCAT-AP-SE. Its one source is the published shapes; they are compiled once and shared: what is asked of the
 * things of a class, and how a thing without class is recognised.
 */
public final class Profile {
    private static final String OWN = "urn:datatorg:profile:";
    static final Node RULE = NodeFactory.createURI(OWN + "rule");
    static final Node PROPERTY = NodeFactory.createURI(OWN + "property");
    static final Node INFERRED_FROM = NodeFactory.createURI(OWN + "inferredFrom");

    private final Map<Node, List<Check>> byClass = new HashMap<>();
    private final Map<Node, Node> classByLink = new HashMap<>();
    private final Map<Node, Checklist> ofOneClass = new HashMap<>();

    private Profile(ShapeGraph shapes) {
        var compiler = new ShapeCompiler(shapes);
        for (var shape : shapes.triples().subjects()) {
            if (shape.isURI()) {
                add(shape, shapes, compiler);
            }
        }
        byClass.forEach((type, checks) -> ofOneClass.put(type, new Checklist(checks)));
    }

    /** The profile as shipped. It is read when somebody first asks for it: a start should not wait for that. */
    public static Profile load() {
        return Shipped.PROFILE;
    }

    private static final class Shipped {
        static final Profile PROFILE = compile(ProfileFile.read());
    }

    /** Refuses shapes that say anything that is not compiled. */
    static Profile compile(FeedGraph shapes) {
        return new Profile(new ShapeGraph(shapes));
    }

    /** Whether the profile says anything about things of the class. */
    public boolean knows(Node type) {
        return byClass.containsKey(type);
    }

    /** The classes that the profile says something about. */
    public Set<Node> classes() {
        return Collections.unmodifiableSet(byClass.keySet());
    }

    /** The class of what a link of that property leads to, when nothing else tells. */
    public Optional<Node> findClassBehind(Node property) {
        return Optional.ofNullable(classByLink.get(property));
    }

    /** What is asked of a thing of all the classes, each thing once: an organisation that is an agent too is judged as one. */
    public Checklist checklist(Set<Node> classes) {
        if (classes.size() == 1) {
            return ofOneClass.getOrDefault(classes.iterator().next(), Checklist.EMPTY);
        }
        return new Checklist(classes.stream()
                .flatMap(type -> byClass.getOrDefault(type, List.of()).stream())
                .distinct()
                .toList());
    }

    /** Shapes without a class are only compiled: others refer to them. */
    private void add(Node shape, ShapeGraph shapes, ShapeCompiler compiler) {
        var checks = new ArrayList<Supplier<Check>>();
        compiler.demands(shape).forEach(demand -> checks.add(() -> check(shape, shapes, demand)));
        for (var property : compiler.properties(shape)) {
            compiler.demands(property).forEach(demand -> checks.add(() -> check(property, shapes, demand)));
        }
        var targets = shapes.objects(shape, SHACL.targetClass);
        if (targets.isEmpty()) {
            return;
        }
        var all = checks.stream().map(Supplier::get).toList();
        targets.forEach(
                type -> byClass.computeIfAbsent(type, any -> new ArrayList<>()).addAll(all));
        shapes.objects(shape, INFERRED_FROM).forEach(link -> classByLink.put(link, targets.getFirst()));
    }

    private static Check check(Node shape, ShapeGraph shapes, Demand demand) {
        var path = shapes.findPath(shape);
        var rule = shapes.findOne(shape, RULE)
                .orElseThrow(() -> new IllegalStateException("a shape of the profile stands for no rule: " + shape));
        var property = shapes.findOne(shape, PROPERTY)
                .map(Node::getLiteralLexicalForm)
                .or(() -> path.map(Path::prefixed))
                .orElseThrow(() -> new IllegalStateException("a shape of the profile names no property: " + shape));
        return new Check(shape, rule.getLiteralLexicalForm(), property, path, demand);
    }
}
