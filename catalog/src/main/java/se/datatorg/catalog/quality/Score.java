package se.datatorg.catalog.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
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

    /** A letter for each verdict, when each metric has the points that its verdict gives: so it is of every single record. */
    public Optional<String> letters() {
        var letters = new StringBuilder(metrics.size());
        for (int i = 0; i < metrics.size(); i++) {
            var verdict = metrics.get(i).verdict();
            if (i >= Metric.ALL.size()
                    || !metrics.get(i).equals(Metric.ALL.get(i).result(verdict))) {
                return Optional.empty();
            }
            letters.append(verdict.letter());
        }
        return Optional.of(letters.toString());
    }

    /** The score that {@link #letters} wrote. */
    public static Score ofLetters(String letters) {
        var metrics = new ArrayList<MetricResult>(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            metrics.add(Metric.ALL.get(i).result(Verdict.ofLetter(letters.charAt(i))));
        }
        return new Score(metrics);
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
