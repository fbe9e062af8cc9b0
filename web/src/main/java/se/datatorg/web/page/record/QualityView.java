package se.datatorg.web.page.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.quality.Verdict;
import se.datatorg.web.page.frame.Visit;

/**
 * A score with its reasons.
 *
 * @param points "365 av 405"
 * @param unmeasured points that could not be measured yet
 */
public record QualityView(Band band, String points, int unmeasured, List<Dim> dimensions, List<Metric> metrics) {

    /** One of the five dimensions; {@code missing} names what failed. */
    public record Dim(String label, double share, String points, String missing) {}

    /** One metric and how it came out. */
    public record Metric(String label, String dimension, Verdict verdict, String word, String points) {}

    /** The score of a record or of a whole feed. */
    public static QualityView of(Score score, Visit visit) {
        var format = visit.format();
        return new QualityView(
                score.band(),
                of(format.number(score.points()), Score.MAX, visit),
                Score.MAX - score.measurable(),
                Arrays.stream(Dimension.values())
                        .map(dimension -> dimension(score, dimension, visit))
                        .toList(),
                score.metrics().stream().map(metric -> metric(metric, visit)).toList());
    }

    private static Dim dimension(Score score, Dimension dimension, Visit visit) {
        var points = score.points(dimension);
        var missing = score.metrics().stream()
                .filter(metric -> metric.dimension() == dimension && metric.verdict() == Verdict.FAILED)
                .map(metric -> label(metric, visit))
                .collect(Collectors.joining(", "));
        return new Dim(
                dimension.label().in(visit.lang()),
                points / dimension.max(),
                of(visit.format().number(points), dimension.max(), visit),
                missing.isEmpty() ? visit.words().t("quality.nothing") : missing);
    }

    private static Metric metric(MetricResult metric, Visit visit) {
        var words = visit.words();
        var word = switch (metric.verdict()) {
            case PASSED -> words.t("quality.passed");
            case FAILED -> metric.points() > 0 ? words.t("quality.partly") : words.t("quality.failed");
            case NOT_MEASURED -> words.t("quality.unmeasured");
        };
        return new Metric(
                label(metric, visit),
                metric.dimension().label().in(visit.lang()),
                metric.verdict(),
                word,
                of(visit.format().number(metric.points()), metric.max(), visit));
    }

    private static String label(MetricResult metric, Visit visit) {
        return visit.words().t("metric." + metric.metric());
    }

    private static String of(String points, int max, Visit visit) {
        return visit.words().t("quality.of", points, max);
    }
}
