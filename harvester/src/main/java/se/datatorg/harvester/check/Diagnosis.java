package se.datatorg.harvester.check;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.CatalogRecord;

/**
 * What the feed doctor says of a feed.
 *
 * @param feed the address or the file's name
 * @param syntax label of the syntax; empty when the feed could not be read
 * @param score of the whole feed; empty when it has no datasets
 * @param findings worst first
 * @param preview the feed's records as the portal would show them
 * @param lines the feed's text by line, for excerpts, when it is text and not too long
 */
public record Diagnosis(
        String feed,
        Optional<String> syntax,
        long triples,
        int catalogs,
        int datasets,
        int distributions,
        int services,
        int series,
        Optional<Score> score,
        List<Finding> findings,
        List<CatalogRecord> preview,
        Optional<List<String>> lines) {
    public Diagnosis {
        findings = List.copyOf(findings);
        preview = List.copyOf(preview);
        lines = lines.map(List::copyOf);
    }
}
