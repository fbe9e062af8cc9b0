package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A dataset's points (MQA section 4): its own metrics, and those of the distribution that has most, as all of them are
 * held to carry the same content.
 *
 * @param bestPoints what the distribution that counts has on the distributions' metrics
 * @param violations what the profile forbids in the dataset and its parts, in number
 */
record Scored(Score score, int bestPoints, long violations) {

    /**
     * Scores.
     *
     * @param own metrics that the dataset passes
     * @param distributions metrics that each of its distributions passes; the first of equals counts
     */
    static Scored of(Set<Metric> own, List<Set<Metric>> distributions, long violations) {
        Set<Metric> best = Set.of();
        int bestPoints = 0;
        for (var distribution : distributions) {
            int points = points(distribution);
            if (best.isEmpty() || points > bestPoints) {
                best = distribution;
                bestPoints = points;
            }
        }
        var results = new ArrayList<MetricResult>(Metric.ALL.size());
        for (var metric : Metric.ALL) {
            results.add(metric.result(verdict(metric, own, best, violations)));
        }
        return new Scored(new Score(results), bestPoints, violations);
    }

    /** What a distribution has on the metrics that distributions are compared by. */
    static int points(Set<Metric> passed) {
        int points = 0;
        for (var metric : passed) {
            points += metric.level() == Metric.Level.DISTRIBUTION ? metric.max() : 0;
        }
        return points;
    }

    boolean failed(Metric metric) {
        return score.metrics().get(metric.ordinal()).verdict() == Verdict.FAILED;
    }

    private static Verdict verdict(Metric metric, Set<Metric> own, Set<Metric> best, long violations) {
        return switch (metric.level()) {
            case LINK -> Verdict.NOT_MEASURED;
            case PROFILE -> verdict(violations == 0);
            case DATASET -> verdict(own.contains(metric));
            case DISTRIBUTION -> verdict(best.contains(metric));
            case EITHER -> verdict(own.contains(metric) || best.contains(metric));
        };
    }

    private static Verdict verdict(boolean passed) {
        return passed ? Verdict.PASSED : Verdict.FAILED;
    }
}
