package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Prefixes;

/**
 * The same shapes held against a feed by a SHACL engine: ten times slower, and not used to judge. It is what the compiled
 * profile is proved equal to, and measured beside.
 */
public final class ShaclEngine {
    private final Graph graph;
    private final Shapes shapes;
    private final Map<Node, List<Shape>> byClass = new HashMap<>();

    private ShaclEngine(Graph graph) {
        this.graph = graph;
        this.shapes = Shapes.parse(graph);
        for (var shape : shapes) {
            shape.getTargets()
                    .forEach(target -> byClass.computeIfAbsent(target.getObject(), type -> new ArrayList<>())
                            .add(shape));
        }
    }

    /** With the profile as shipped. */
    public static ShaclEngine load() {
        return new ShaclEngine(ProfileFile.read().asGraph());
    }

    /** Where a thing of those classes is not as the profile wants it. */
    public List<Breach> breaches(Node focus, Set<Node> classes, FeedGraph feed) {
        var view = new FeedView(feed);
        var context = ValidationContext.create(shapes, view);
        classes.stream()
                .flatMap(type -> byClass.getOrDefault(type, List.of()).stream())
                .distinct()
                .forEach(shape -> VLib.validateShape(context, view, shape, focus));
        var found = new ArrayList<Breach>();
        context.generateReport().getEntries().forEach(entry -> found.add(breach(entry)));
        return found;
    }

    private Breach breach(ReportEntry entry) {
        var path = Optional.ofNullable(entry.resultPath());
        return new Breach(
                text(entry.source(), Profile.RULE).orElseThrow(),
                text(entry.source(), Profile.PROPERTY)
                        .or(() -> path.map(ShaclEngine::prefixed))
                        .orElseThrow(),
                entry.focusNode(),
                path.flatMap(any -> Optional.ofNullable(entry.value())));
    }

    private Optional<String> text(Node shape, Node property) {
        return graph.find(shape, property, Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject().getLiteralLexicalForm());
    }

    private static String prefixed(Path path) {
        return switch (path) {
            case P_Link link -> Prefixes.shorten(link.getNode().getURI());
            case P_Alt either -> prefixed(either.getLeft());
            default -> throw new IllegalStateException("a shape whose path names no property: " + path);
        };
    }
}
