package se.datatorg.catalog.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Severity;

/** One judging of one feed. What is shared by many datasets, such as their publisher, is judged once. */
final class FeedJudging {
    /** A contact can be that of thousands of datasets: the gain is worked out on so many of them. */
    private static final int SAMPLE = 3;

    private final FeedFacts facts;
    private final ProfileCheck check;
    private final Gain gain;
    private final Map<Node, Scored> scored = new HashMap<>();

    FeedJudging(Profile profile, FeedGraph feed) {
        facts = new FeedFacts(feed, profile);
        check = new ProfileCheck(profile, facts);
        gain = new Gain(feed);
    }

    Judgement judge(Collection<String> entities) {
        var findings = new HashMap<String, List<Finding>>();
        var scores = new HashMap<String, Score>();
        for (var iri : entities) {
            var entity = NodeFactory.createURI(iri);
            var found = findings(entity);
            if (!found.isEmpty()) {
                findings.put(iri, found);
            }
            if (isScored(entity)) {
                scores.put(iri, scored(entity).score());
            }
        }
        return new Judgement(findings, scores);
    }

    private List<Finding> findings(Node entity) {
        var datasets = datasets(entity);
        var byProfile = check.of(entity).stream()
                .map(finding -> finding.worth(most(
                        datasets,
                        dataset -> points(finding, entity, dataset) + Gain.ofLastViolation(finding, dataset))));
        var byPortal = PortalRules.check(entity, facts).stream()
                .map(finding -> finding.worth(most(datasets, dataset -> points(finding, entity, dataset))));
        return Stream.concat(byProfile, byPortal).toList();
    }

    private List<Scored> datasets(Node entity) {
        if (isScored(entity)) {
            return List.of(scored(entity));
        }
        return facts.datasetsWith(entity).stream()
                .filter(this::isScored)
                .limit(SAMPLE)
                .map(this::scored)
                .toList();
    }

    private int points(Finding finding, Node entity, Scored dataset) {
        return isScored(entity) ? gain.ofOwn(finding, dataset) : gain.ofPart(finding, entity, dataset);
    }

    private static int most(List<Scored> datasets, ToIntFunction<Scored> points) {
        return datasets.stream().mapToInt(points).max().orElse(0);
    }

    private boolean isScored(Node entity) {
        return facts.isDataset(entity) || facts.isSeries(entity);
    }

    private Scored scored(Node dataset) {
        var known = scored.get(dataset);
        if (known == null) {
            known = Scored.of(facts.feed(), dataset, violations(dataset));
            scored.put(dataset, known);
        }
        return known;
    }

    private long violations(Node dataset) {
        return Parts.ofDataset(facts.feed(), dataset).stream()
                .flatMap(part -> check.of(part).stream())
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
    }
}
