package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a feed says about one thing, by property; the values of a property in the order of the feed. */
public final class Description {
    private final Map<Node, List<Node>> byProperty;

    private Description(Map<Node, List<Node>> byProperty) {
        this.byProperty = byProperty;
    }

    /** Of triples that have the same subject. */
    public static Description of(Collection<Triple> triples) {
        var byProperty = new HashMap<Node, List<Node>>();
        for (var triple : triples) {
            byProperty.merge(triple.getPredicate(), List.of(triple.getObject()), Description::joined);
        }
        return new Description(byProperty);
    }

    /** The values of the property; none when there are none. */
    public List<Node> values(Node property) {
        return byProperty.getOrDefault(property, List.of());
    }

    public boolean has(Node property) {
        return byProperty.containsKey(property);
    }

    private static List<Node> joined(List<Node> before, List<Node> one) {
        var all = before instanceof ArrayList<Node> ? before : new ArrayList<>(before);
        all.addAll(one);
        return all;
    }
}
