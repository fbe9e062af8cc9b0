package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Prefixes;

/** Holds the entities of one feed against the profile's shapes; what was held once is remembered. */
final class ProfileCheck {
    /** Enough of a field with too many values for its publisher to recognise it. */
    private static final int MOST_VALUES = 5;

    private final Profile profile;
    private final FeedFacts facts;
    private final FeedView view;
    private final Map<Node, List<Finding>> known = new HashMap<>();

    ProfileCheck(Profile profile, FeedFacts facts) {
        this.profile = profile;
        this.facts = facts;
        this.view = new FeedView(facts.feed());
    }

    /** What the profile has to say about the entity and the blank nodes that are its own. */
    List<Finding> of(Node entity) {
        var findings = known.get(entity);
        if (findings == null) {
            findings = check(entity);
            known.put(entity, findings);
        }
        return findings;
    }

    private List<Finding> check(Node entity) {
        var context = ValidationContext.create(profile.shapes(), view);
        for (var focus : Parts.nested(facts.feed(), entity)) {
            var properties =
                    facts.feed().about(focus).stream().map(Triple::getPredicate).collect(Collectors.toSet());
            for (var check : profile.checksOf(facts.classesOf(focus))) {
                if (check.concerns(properties)) {
                    VLib.validateShape(context, view, check.shape(), focus);
                }
            }
        }
        var findings = new ArrayList<Finding>();
        for (var entry : context.generateReport().getEntries()) {
            finding(entry).map(finding -> finding.about(entity.getURI())).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> finding(ReportEntry entry) {
        var property = profile.property(entry.source()).orElseGet(() -> property(entry.resultPath()));
        return profile.rule(entry.source())
                .map(rule -> Finding.of(rule, values(entry, property)).on(property));
    }

    /** The offending value; for a field with too many, all of them; for a missing one, none. */
    private String[] values(ReportEntry entry, String property) {
        if (entry.value() != null && entry.resultPath() != null) {
            return new String[] {Values.text(entry.value())};
        }
        return Prefixes.expand(property).stream()
                .map(NodeFactory::createURI)
                .flatMap(predicate -> facts.feed().objects(entry.focusNode(), predicate).stream())
                .map(Values::text)
                .limit(MOST_VALUES)
                .toArray(String[]::new);
    }

    private static String property(Path path) {
        return switch (path) {
            case P_Link link -> Prefixes.shorten(link.getNode().getURI());
            case P_Alt either -> property(either.getLeft());
            default -> throw new IllegalStateException("a shape whose path names no property: " + path);
        };
    }
}
