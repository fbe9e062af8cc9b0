package se.datatorg.harvester.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import se.datatorg.catalog.feed.FeedGraph;

/** What belongs to a node: its own triples, and those of the blank nodes reachable without crossing an IRI. */
final class Descriptions {
    private Descriptions() {}

    static List<Triple> of(FeedGraph graph, Node subject) {
        return of(graph, subject, node -> false);
    }

    /** The same, but also stopping at the nodes named. */
    static List<Triple> of(FeedGraph graph, Node subject, Predicate<Node> stop) {
        var triples = new ArrayList<Triple>(graph.about(subject));
        var seen = new HashSet<Node>();
        seen.add(subject);
        for (int i = 0; i < triples.size(); i++) {
            var object = triples.get(i).getObject();
            if (object.isBlank() && !stop.test(object) && seen.add(object)) {
                triples.addAll(graph.about(object));
            }
        }
        return triples;
    }

    /** The blank nodes reachable from the nodes given, these included, without crossing an IRI or a node to stop at. */
    static Set<Node> reach(FeedGraph graph, Collection<Node> from, Predicate<Node> stop) {
        var reached = new HashSet<Node>(from);
        var waiting = new ArrayDeque<Node>(from);
        while (!waiting.isEmpty()) {
            for (var triple : graph.about(waiting.pop())) {
                var object = triple.getObject();
                if (object.isBlank() && !stop.test(object) && reached.add(object)) {
                    waiting.push(object);
                }
            }
        }
        return reached;
    }
}
