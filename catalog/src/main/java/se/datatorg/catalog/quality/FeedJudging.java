package se.datatorg.catalog.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.profile.Profile;

/** One judging of one feed. What is shared by many datasets, such as their publisher, is judged once. */
final class FeedJudging {
    /** A contact can be that of thousands of datasets: the gain is worked out on so many of them. */
    private static final int SAMPLE = 3;

    private final FeedFacts facts;
    private final Examination examination;
    private final Map<Node, Scored> scored = new HashMap<>();

    FeedJudging(Profile profile, FeedGraph feed) {
        facts = new FeedFacts(feed, profile);
        examination = new Examination(profile, facts);
    }

    Judgement judge(Collection<String> entities) {
        var findings = new HashMap<String, List<Finding>>();
        var scores = new HashMap<String, Score>();
        for (var iri : entities) {
            var entity = NodeFactory.createURI(iri);
            var examined = examination.of(entity);
            if (examined.hasFindings()) {
                findings.put(iri, findings(entity, examined));
            }
            if (examined.scored()) {
                scores.put(iri, scored(entity).score());
            }
        }
        return new Judgement(findings, scores);
    }

    private List<Finding> findings(Node entity, Examined examined) {
        var datasets = datasets(entity, examined);
        var byProfile = examined.byProfile().stream()
                .map(finding -> finding.worth(most(
                        datasets,
                        dataset -> points(finding, examined, dataset) + Gain.ofLastViolation(finding, dataset))));
        var byPortal = examined.byPortal().stream()
                .map(finding -> finding.worth(most(datasets, dataset -> points(finding, examined, dataset))));
        return Stream.concat(byProfile, byPortal).toList();
    }

    private List<Scored> datasets(Node entity, Examined examined) {
        return examined.scored()
                ? List.of(scored(entity))
                : facts.datasetsWith(entity).stream()
                        .filter(facts::isScored)
                        .limit(SAMPLE)
                        .map(this::scored)
                        .toList();
    }

    private static int points(Finding finding, Examined entity, Scored dataset) {
        return entity.scored() ? Gain.ofOwn(finding, dataset) : Gain.ofPart(finding, entity.passed(), dataset);
    }

    private static int most(List<Scored> datasets, ToIntFunction<Scored> points) {
        return datasets.stream().mapToInt(points).max().orElse(0);
    }

    private Scored scored(Node dataset) {
        var known = scored.get(dataset);
        if (known == null) {
            known = score(dataset);
            scored.put(dataset, known);
        }
        return known;
    }

    private Scored score(Node dataset) {
        var distributions = facts.feed().objects(dataset, DCAT.distribution.asNode());
        long violations = 0;
        for (var part : Parts.ofDataset(facts.feed(), dataset)) {
            violations += examination.of(part).violations();
        }
        return Scored.of(
                examination.passed(dataset),
                distributions.stream().map(examination::passed).toList(),
                violations);
    }
}
