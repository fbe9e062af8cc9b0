package se.datatorg.harvester.split;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;

/**
 * How a feed's catalogues hang together (harvesting rules, section 3).
 *
 * @param entry the main catalogue; empty when the feed has none
 * @param parts its sub-catalogues
 * @param unrelated catalogues that nothing ties to the main one; they are kept as well
 * @param references sub-catalogues that have nothing but their type: each is to be fetched as a feed of its own
 */
public record CatalogueShape(
        Optional<String> entry,
        List<String> parts,
        List<String> unrelated,
        List<String> references,
        List<Finding> findings) {
    public CatalogueShape {
        parts = List.copyOf(parts);
        unrelated = List.copyOf(unrelated);
        references = List.copyOf(references);
        findings = List.copyOf(findings);
    }
}
