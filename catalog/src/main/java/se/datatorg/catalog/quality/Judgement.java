package se.datatorg.catalog.quality;

import java.util.List;
import java.util.Map;
import se.datatorg.catalog.Finding;

/**
 * What was found when a feed was judged.
 *
 * @param findings by IRI of the entity; entities without findings are absent
 * @param scores by IRI of the record (datasets and series only)
 */
public record Judgement(Map<String, List<Finding>> findings, Map<String, Score> scores) {
    public Judgement {
        findings = Map.copyOf(findings);
        scores = Map.copyOf(scores);
    }
}
