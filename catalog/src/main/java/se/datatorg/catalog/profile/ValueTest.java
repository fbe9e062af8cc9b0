package se.datatorg.catalog.profile;

import org.apache.jena.graph.Node;
import se.datatorg.catalog.feed.FeedGraph;

/** Whether one value is as a shape wants it; the feed tells what else is said about the value. */
@FunctionalInterface
interface ValueTest {
    boolean holds(Node value, FeedGraph feed);
}
