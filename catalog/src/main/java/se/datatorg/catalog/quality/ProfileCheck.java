package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.profile.Breach;
import se.datatorg.catalog.profile.Checklist;
import se.datatorg.catalog.profile.Description;
import se.datatorg.catalog.profile.Profile;
import se.datatorg.vocab.Prefixes;
import se.datatorg.vocab.Rules;

/** Holds the entities of one feed against the profile. */
final class ProfileCheck {
    /** Enough of a field with too many values for its publisher to recognise it. */
    private static final int MOST_VALUES = 5;

    private final Profile profile;
    private final FeedFacts facts;
    private final Map<Set<Node>, Checklist> checklists = new HashMap<>();

    ProfileCheck(Profile profile, FeedFacts facts) {
        this.profile = profile;
        this.facts = facts;
    }

    /** What the profile has to say about the entity and the blank nodes that are its own. */
    List<Finding> of(Subject entity) {
        var findings = new ArrayList<Finding>();
        for (var node : Parts.nested(facts.feed(), entity.node())) {
            var focus = node.equals(entity.node()) ? entity : facts.subject(node);
            var checklist = checklists.computeIfAbsent(focus.classes(), profile::checklist);
            for (var breach : checklist.breaches(node, focus.said(), facts.feed())) {
                findings.add(finding(entity, breach, focus.said()));
            }
        }
        return findings;
    }

    private static Finding finding(Subject entity, Breach breach, Description said) {
        return new Finding(
                breach.rule(),
                Rules.get(breach.rule()).severity(),
                Optional.of(entity.node().getURI()),
                Optional.of(breach.property()),
                Optional.empty(),
                values(breach, said),
                false,
                0);
    }

    /** The offending value; for a field with too many, all of them; for a missing one, none. */
    private static List<String> values(Breach breach, Description said) {
        if (breach.value().isPresent()) {
            return List.of(Values.text(breach.value().get()));
        }
        return Prefixes.expand(breach.property()).stream()
                .map(NodeFactory::createURI)
                .flatMap(property -> said.values(property).stream())
                .limit(MOST_VALUES)
                .map(Values::text)
                .toList();
    }
}
