package se.datatorg.catalog.quality;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Severity;

/** Which points a dataset gains when a finding is mended the way its help says. */
final class Gain {
    private static final Map<String, Set<Metric>> METRICS = Map.ofEntries(
            Map.entry("dataset-keyword-missing", EnumSet.of(Metric.KEYWORD)),
            Map.entry("series-keyword-missing", EnumSet.of(Metric.KEYWORD)),
            Map.entry("dataset-theme-missing", EnumSet.of(Metric.THEME)),
            Map.entry("series-theme-missing", EnumSet.of(Metric.THEME)),
            Map.entry("dataset-spatial-missing", EnumSet.of(Metric.SPATIAL)),
            Map.entry("series-spatial-missing", EnumSet.of(Metric.SPATIAL)),
            Map.entry("dataset-temporal-missing", EnumSet.of(Metric.TEMPORAL)),
            Map.entry("series-temporal-missing", EnumSet.of(Metric.TEMPORAL)),
            Map.entry(
                    "dataset-access-rights-missing", EnumSet.of(Metric.ACCESS_RIGHTS, Metric.ACCESS_RIGHTS_FROM_LIST)),
            Map.entry("access-rights-unknown", EnumSet.of(Metric.ACCESS_RIGHTS_FROM_LIST)),
            Map.entry("dataset-contact-missing", EnumSet.of(Metric.CONTACT)),
            Map.entry("series-contact-missing", EnumSet.of(Metric.CONTACT)),
            Map.entry("dataset-publisher-missing", EnumSet.of(Metric.PUBLISHER)),
            Map.entry("series-publisher-missing", EnumSet.of(Metric.PUBLISHER)),
            Map.entry("dataset-issued-missing", EnumSet.of(Metric.ISSUED)),
            Map.entry("series-issued-missing", EnumSet.of(Metric.ISSUED)),
            Map.entry("distribution-format-missing", EnumSet.of(Metric.FORMAT, Metric.FORMAT_FROM_LIST)),
            Map.entry("format-not-media-type", EnumSet.of(Metric.FORMAT_FROM_LIST)),
            Map.entry("format-unknown", EnumSet.of(Metric.FORMAT_FROM_LIST)),
            Map.entry("distribution-licence-missing", EnumSet.of(Metric.LICENCE, Metric.KNOWN_LICENCE)),
            Map.entry("licence-unknown", EnumSet.of(Metric.KNOWN_LICENCE)));

    private Gain() {}

    /** Points for the dataset when the finding about itself is mended. */
    static int ofOwn(Finding finding, Scored dataset) {
        return METRICS.getOrDefault(finding.rule(), Set.of()).stream()
                .filter(metric -> metric.level() != Metric.Level.DISTRIBUTION)
                .filter(dataset::failed)
                .mapToInt(Metric::max)
                .sum();
    }

    /** Points for the dataset when the finding about one of its parts is mended: the best distribution is what counts. */
    static int ofPart(Finding finding, Set<Metric> passed, Scored dataset) {
        int better = METRICS.getOrDefault(finding.rule(), Set.of()).stream()
                .filter(metric -> metric.level() == Metric.Level.DISTRIBUTION)
                .filter(metric -> !passed.contains(metric))
                .mapToInt(Metric::max)
                .sum();
        return better == 0 ? 0 : Math.max(0, Scored.points(passed) + better - dataset.bestPoints());
    }

    /** A dataset complies when nothing forbidden is left: only the last violation gives the points. */
    static int ofLastViolation(Finding finding, Scored dataset) {
        return finding.severity() == Severity.VIOLATION && dataset.violations() == 1 ? Metric.PROFILE.max() : 0;
    }
}
