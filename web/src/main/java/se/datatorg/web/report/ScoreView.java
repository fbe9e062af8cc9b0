package se.datatorg.web.report;

import java.util.LinkedHashMap;
import java.util.Map;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.Score;

/**
 * A score as it stands in JSON.
 *
 * @param points rounded to one decimal
 * @param max what can be had when everything is measured
 * @param measurable what can be had of what could be measured now
 * @param dimensions points by dimension
 */
public record ScoreView(double points, int max, int measurable, String band, Map<String, Double> dimensions) {
    public ScoreView {
        dimensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    public static ScoreView of(Score score) {
        var dimensions = new LinkedHashMap<String, Double>();
        for (var dimension : Dimension.values()) {
            dimensions.put(dimension.word(), rounded(score.points(dimension)));
        }
        return new ScoreView(
                rounded(score.points()),
                Score.MAX,
                score.measurable(),
                score.band().word(),
                dimensions);
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
