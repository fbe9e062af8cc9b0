package se.datatorg.catalog.quality;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import se.datatorg.catalog.feed.FeedGraph;

/** A feed as a Jena graph without a copy: a look at one subject costs no more than that subject's triples. */
final class FeedView extends GraphBase {
    private final FeedGraph feed;

    FeedView(FeedGraph feed) {
        this.feed = feed;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getMatchSubject();
        var candidates = subject == null ? feed.triples() : feed.about(subject).stream();
        return WrappedIterator.create(candidates.filter(pattern::matches).iterator());
    }
}
