package se.datatorg.catalog.profile;

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
        var subject = pattern.getSubject();
        var candidates = subject.isConcrete() ? feed.about(subject).stream() : feed.triples();
        return WrappedIterator.create(candidates.filter(pattern::matches).iterator());
    }
}
