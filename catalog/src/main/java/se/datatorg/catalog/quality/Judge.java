package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.profile.Profile;

/** Judges entities of a feed by the profile (SHACL) and the portal's own rules, and scores its records (MQA). */
public final class Judge {
    /** Version of the rules: a judgement made by other rules is made anew. */
    public static final int RULES = 1;

    /**
     * Judges.
     *
     * @param feed the whole feed, records and parts with IRIs
     * @param entities IRIs to judge; findings about others are not given
     */
    public Judgement judge(FeedGraph feed, Collection<String> entities) {
        return new FeedJudging(Profile.load(), feed).judge(entities);
    }

    /** The score of a whole catalogue out of its records' (MQA section 4: points times the share that pass). */
    public static Score ofCatalogue(Collection<Score> records) {
        var shares = new ArrayList<MetricResult>();
        for (var metric : Metric.values()) {
            shares.add(share(
                    metric,
                    records.stream()
                            .map(score -> score.metrics().get(metric.ordinal()))
                            .filter(result -> result.verdict() != Verdict.NOT_MEASURED)
                            .toList()));
        }
        return new Score(shares);
    }

    /** Names of the metrics, in the order of a score's results. */
    public static List<Metric> metrics() {
        return Arrays.asList(Metric.values());
    }

    private static MetricResult share(Metric metric, List<MetricResult> measured) {
        if (measured.isEmpty()) {
            return metric.result(Verdict.NOT_MEASURED);
        }
        long passed = measured.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .count();
        return new MetricResult(
                metric.id(),
                metric.dimension(),
                passed == measured.size() ? Verdict.PASSED : Verdict.FAILED,
                metric.max() * (double) passed / measured.size(),
                metric.max());
    }
}
