package se.datatorg.harvester.split;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;

/** Takes a feed apart into entities: names what lacks an address, finds the catalogue, sorts the triples. */
public final class Splitter {
    private Splitter() {}

    public static SplitFeed split(FeedGraph feed, SourceNames names) {
        var asWritten = Kinds.of(feed);
        var named = Naming.name(feed, asWritten, names);
        var kinds = named.graph().equals(feed) ? asWritten : Kinds.of(named.graph());
        var shape = CatalogueFinder.find(named.graph(), kinds);
        var entities = EntitySplitter.split(named.graph(), kinds);
        var findings = new ArrayList<Finding>(named.findings());
        findings.addAll(shape.findings());
        findings.addAll(kinds.findings());
        findings.addAll(entities.findings());
        return new SplitFeed(named.graph(), entities.entities(), entities.tangled(), findings, shape, counts(kinds));
    }

    /**
     * Sub-catalogues that the feed only refers to, each to be fetched as a feed of its own (harvesting rules, section 3.4).
     * Cheap for the usual feed, which has none.
     */
    public static List<String> references(FeedGraph feed) {
        boolean bare = feed.subjectsOfType(DCAT.Catalog.asNode()).stream()
                .anyMatch(catalogue -> feed.about(catalogue).size() == 1);
        return bare ? CatalogueFinder.find(feed, Kinds.of(feed)).references() : List.of();
    }

    private static SplitFeed.Counts counts(Kinds kinds) {
        return new SplitFeed.Counts(
                kinds.all(EntityKind.CATALOG).size(),
                kinds.all(EntityKind.DATASET).size(),
                kinds.all(EntityKind.DISTRIBUTION).size(),
                kinds.all(EntityKind.SERVICE).size(),
                kinds.all(EntityKind.SERIES).size());
    }
}
