package se.datatorg.catalog.quality;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import se.datatorg.catalog.feed.FeedGraph;

/** What belongs to a thing: its own nested nodes, and for a dataset its distributions, agents and contacts. */
final class Parts {
    /** From a dataset to what is judged with it. */
    static final Set<Node> LINKS = Set.of(
            DCAT.distribution.asNode(),
            DCAT.contactPoint.asNode(),
            DCTerms.publisher.asNode(),
            DCTerms.creator.asNode());

    private Parts() {}

    /** The node and the blank nodes below it, not crossing another IRI. */
    static Set<Node> nested(FeedGraph feed, Node root) {
        var found = new LinkedHashSet<Node>();
        var open = new ArrayDeque<Node>();
        open.add(root);
        while (!open.isEmpty()) {
            var node = open.poll();
            if (found.add(node)) {
                for (var triple : feed.about(node)) {
                    if (triple.getObject().isBlank()) {
                        open.add(triple.getObject());
                    }
                }
            }
        }
        return found;
    }

    /** The dataset itself and its described distributions, agents and contacts. */
    static Set<Node> ofDataset(FeedGraph feed, Node dataset) {
        var found = new LinkedHashSet<Node>();
        found.add(dataset);
        for (var triple : feed.about(dataset)) {
            if (LINKS.contains(triple.getPredicate())
                    && triple.getObject().isURI()
                    && feed.describes(triple.getObject())) {
                found.add(triple.getObject());
            }
        }
        return found;
    }
}
