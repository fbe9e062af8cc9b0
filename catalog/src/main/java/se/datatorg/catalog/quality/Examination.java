package se.datatorg.catalog.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import se.datatorg.catalog.profile.Profile;

/** Looks at the entities of one feed, each once: a publisher is part of thousands of datasets. */
final class Examination {
    private final FeedFacts facts;
    private final ProfileCheck profile;
    private final Map<Node, Examined> known = new HashMap<>();

    Examination(Profile profile, FeedFacts facts) {
        this.facts = facts;
        this.profile = new ProfileCheck(profile, facts);
    }

    /** The entity, which has an IRI. */
    Examined of(Node entity) {
        var examined = known.get(entity);
        if (examined == null) {
            examined = examine(facts.subject(entity));
            known.put(entity, examined);
        }
        return examined;
    }

    /** The metrics that the node, with IRI or without, passes by what is said about itself. */
    Set<Metric> passed(Node node) {
        return node.isURI() ? of(node).passed() : Metric.passed(facts.subject(node), facts);
    }

    private Examined examine(Subject entity) {
        return new Examined(
                entity.isScored(), profile.of(entity), PortalRules.check(entity, facts), Metric.passed(entity, facts));
    }
}
