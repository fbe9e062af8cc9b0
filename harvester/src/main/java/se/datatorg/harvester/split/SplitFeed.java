package se.datatorg.harvester.split;

import java.util.List;
import java.util.Set;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * A feed taken apart.
 *
 * @param graph the feed with IRIs where it had blank nodes for things that need an address
 * @param entities every triple of the graph is in one of them, except for those of {@code tangled}
 * @param tangled IRIs of entities without a canonical text; what is known of them from before stays in force
 * @param findings all that was found on the way, those of the shape included
 */
public record SplitFeed(
        FeedGraph graph,
        List<Entity> entities,
        Set<String> tangled,
        List<Finding> findings,
        CatalogueShape shape,
        Counts counts) {
    public SplitFeed {
        entities = List.copyOf(entities);
        tangled = Set.copyOf(tangled);
        findings = List.copyOf(findings);
    }

    /** How many of each kind the feed describes. */
    public record Counts(int catalogs, int datasets, int distributions, int services, int series) {
        /** What has a page of its own. */
        public int records() {
            return datasets + services + series;
        }
    }
}
