package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * A dataset's points (MQA section 4): its own metrics, and those of the distribution that has most, as all of them are
 * held to carry the same content.
 *
 * @param best the distribution that counts; the first of equals
 * @param bestPoints what it has on the distributions' metrics
 * @param violations what the profile forbids in the dataset and its parts, in number
 */
record Scored(Score score, Optional<Node> best, int bestPoints, long violations) {

    static Scored of(FeedGraph feed, Node dataset, long violations) {
        var best = feed.objects(dataset, DCAT.distribution.asNode()).stream()
                .max(Comparator.comparingInt(distribution -> points(feed, distribution)));
        var results = new ArrayList<MetricResult>();
        for (var metric : Metric.values()) {
            results.add(metric.result(verdict(metric, feed, dataset, best, violations)));
        }
        return new Scored(
                new Score(results),
                best,
                best.map(distribution -> points(feed, distribution)).orElse(0),
                violations);
    }

    /** What a distribution has on the metrics that distributions are compared by. */
    static int points(FeedGraph feed, Node distribution) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.level() == Metric.Level.DISTRIBUTION)
                .filter(metric -> metric.passes(feed, distribution))
                .mapToInt(Metric::max)
                .sum();
    }

    boolean failed(Metric metric) {
        return score.metrics().get(metric.ordinal()).verdict() == Verdict.FAILED;
    }

    private static Verdict verdict(Metric metric, FeedGraph feed, Node dataset, Optional<Node> best, long violations) {
        var passed = switch (metric.level()) {
            case LINK -> Optional.<Boolean>empty();
            case PROFILE -> Optional.of(violations == 0);
            case DATASET -> Optional.of(metric.passes(feed, dataset));
            case DISTRIBUTION -> Optional.of(any(metric, feed, best.stream().toList()));
            case EITHER ->
                Optional.of(metric.passes(feed, dataset)
                        || any(metric, feed, best.stream().toList()));
        };
        return passed.map(is -> is ? Verdict.PASSED : Verdict.FAILED).orElse(Verdict.NOT_MEASURED);
    }

    private static boolean any(Metric metric, FeedGraph feed, List<Node> nodes) {
        return nodes.stream().anyMatch(node -> metric.passes(feed, node));
    }
}
