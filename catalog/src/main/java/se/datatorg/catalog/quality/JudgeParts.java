package se.datatorg.catalog.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.profile.Profile;
import se.datatorg.catalog.profile.ShaclEngine;

/**
 * The parts of judging, each by itself over all of one feed: for measurements. Each answers with a count, so that its work
 * is not for nothing.
 */
public final class JudgeParts {
    private final Profile profile;
    private final FeedFacts facts;
    private final List<Subject> all;
    private final List<Subject> entities;

    private JudgeParts(Profile profile, FeedFacts facts, List<Subject> subjects) {
        this.profile = profile;
        this.facts = facts;
        this.all = subjects;
        this.entities =
                subjects.stream().filter(subject -> subject.node().isURI()).toList();
    }

    /** What comes before all rules: who points to whom, and everything described by property. */
    public static JudgeParts of(Profile profile, FeedGraph feed) {
        var facts = new FeedFacts(feed, profile);
        return new JudgeParts(
                profile, facts, feed.subjects().stream().map(facts::subject).toList());
    }

    /** What a SHACL engine finds with the profile's shapes. */
    public long engine(ShaclEngine engine) {
        return all.stream()
                .mapToLong(thing -> engine.breaches(thing.node(), thing.classes(), facts.feed())
                        .size())
                .sum();
    }

    /** What the compiled profile finds. */
    public long profile() {
        return all.stream()
                .mapToLong(thing -> profile.checklist(thing.classes())
                        .breaches(thing.node(), thing.said(), facts.feed())
                        .size())
                .sum();
    }

    /** What the portal's own rules find. */
    public long portalRules() {
        return entities.stream()
                .mapToLong(entity -> PortalRules.check(entity, facts).size())
                .sum();
    }

    /** Points of all records, as if the profile had found nothing. */
    public long score() {
        Map<Node, Set<Metric>> passed = new HashMap<>();
        entities.forEach(entity -> passed.put(entity.node(), Metric.passed(entity, facts)));
        return (long) entities.stream()
                .filter(Subject::isScored)
                .mapToDouble(record -> score(record, passed).points())
                .sum();
    }

    private static Score score(Subject record, Map<Node, Set<Metric>> passed) {
        var distributions = record.values(DCAT.distribution).stream()
                .map(distribution -> passed.getOrDefault(distribution, Set.of()))
                .toList();
        return Scored.of(passed.getOrDefault(record.node(), Set.of()), distributions, 0)
                .score();
    }
}
