package se.datatorg.catalog.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * Metadata quality by the MQA method: each metric with its verdict and points.
 *
 * @param metrics all 23, in the method's order. For one record points are whole; for a catalogue they are shares.
 */
public record Score(List<MetricResult> metrics) {
    /** Points to be had when everything is measured. */
    public static final int MAX = 405;

    public Score {
        metrics = List.copyOf(metrics);
    }

    @JsonIgnore
    public double points() {
        return metrics.stream().mapToDouble(MetricResult::points).sum();
    }

    public double points(Dimension dimension) {
        return metrics.stream()
                .filter(metric -> metric.dimension() == dimension)
                .mapToDouble(MetricResult::points)
                .sum();
    }

    /** Points of the metrics that could be measured: what the score could be at most for now. */
    @JsonIgnore
    public int measurable() {
        return metrics.stream()
                .filter(metric -> metric.verdict() != Verdict.NOT_MEASURED)
                .mapToInt(MetricResult::max)
                .sum();
    }

    /**
     * The same, now that links have been looked at. What is not told stays as it was.
     *
     * @param access whether an access URL answers
     * @param download whether a download URL answers
     */
    public Score withLinks(Optional<Boolean> access, Optional<Boolean> download) {
        return new Score(metrics.stream()
                .map(result -> result.metric().equals(Metric.ACCESS_URL_ANSWERS.id())
                        ? measured(result, access)
                        : result.metric().equals(Metric.DOWNLOAD_URL_ANSWERS.id())
                                ? measured(result, download)
                                : result)
                .toList());
    }

    private static MetricResult measured(MetricResult before, Optional<Boolean> passed) {
        return passed.map(yes -> new MetricResult(
                        before.metric(),
                        before.dimension(),
                        yes ? Verdict.PASSED : Verdict.FAILED,
                        yes ? before.max() : 0,
                        before.max()))
                .orElse(before);
    }

    @JsonIgnore
    public Band band() {
        return Band.of(points());
    }
}
