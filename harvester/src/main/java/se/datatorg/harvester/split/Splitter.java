package se.datatorg.harvester.split;

import java.util.ArrayList;
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

    private static SplitFeed.Counts counts(Kinds kinds) {
        return new SplitFeed.Counts(
                kinds.all(EntityKind.CATALOG).size(),
                kinds.all(EntityKind.DATASET).size(),
                kinds.all(EntityKind.DISTRIBUTION).size(),
                kinds.all(EntityKind.SERVICE).size(),
                kinds.all(EntityKind.SERIES).size());
    }
}
