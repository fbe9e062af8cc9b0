package se.datatorg.web.report;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.quality.Verdict;
import se.datatorg.harvester.check.Diagnosis;

/** Small diagnoses to write down. */
final class Diagnoses {
    private Diagnoses() {}

    static Diagnosis of(Finding... findings) {
        var score = new Score(List.of(
                new MetricResult("keywordAvailability", Dimension.FINDABILITY, Verdict.PASSED, 30, 30),
                new MetricResult("downloadUrlAvailability", Dimension.ACCESSIBILITY, Verdict.FAILED, 0, 20)));
        return new Diagnosis(
                "https://data.lerum.example/dcat",
                Optional.of("RDF/XML"),
                1513,
                1,
                4,
                37,
                0,
                1,
                Optional.of(score),
                List.of(findings),
                List.of(),
                Optional.empty());
    }

    static Diagnosis refused() {
        return new Diagnosis(
                "feed.ttl",
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                List.of(Finding.of("fetch-dns", "data.lerum.example")),
                List.of(),
                Optional.empty());
    }
}
