package se.datatorg.catalog.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * All that one feed says: its triples by subject, in the order of the feed. The form that a feed has between being read
 * and being committed; built once, then only read.
 */
public final class FeedGraph {
    private final Map<Node, Set<Triple>> bySubject;
    private final long size;

    private FeedGraph(Map<Node, Set<Triple>> bySubject, long size) {
        this.bySubject = bySubject;
        this.size = size;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of triples, equal ones counted once. */
    public long size() {
        return size;
    }

    /** Every subject, in the order of first appearance. */
    public Collection<Node> subjects() {
        return java.util.Collections.unmodifiableSet(bySubject.keySet());
    }

    public Collection<Triple> about(Node subject) {
        return java.util.Collections.unmodifiableCollection(bySubject.getOrDefault(subject, Set.of()));
    }

    public boolean describes(Node subject) {
        return bySubject.containsKey(subject);
    }

    public Stream<Triple> triples() {
        return bySubject.values().stream().flatMap(Collection::stream);
    }

    public List<Node> objects(Node subject, Node predicate) {
        var found = new ArrayList<Node>(2);
        for (var triple : bySubject.getOrDefault(subject, Set.of())) {
            if (triple.getPredicate().equals(predicate)) {
                found.add(triple.getObject());
            }
        }
        return found;
    }

    public Optional<Node> findObject(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    public boolean hasType(Node subject, Node type) {
        return objects(subject, RDF.type.asNode()).contains(type);
    }

    public List<Node> subjectsOfType(Node type) {
        return bySubject.keySet().stream()
                .filter(subject -> hasType(subject, type))
                .toList();
    }

    /** The same feed with nodes exchanged in subject and object place: how blank nodes get IRIs. */
    public FeedGraph mapped(UnaryOperator<Node> exchange) {
        var builder = builder();
        triples()
                .forEach(triple -> builder.add(Triple.create(
                        exchange.apply(triple.getSubject()),
                        triple.getPredicate(),
                        exchange.apply(triple.getObject()))));
        return builder.build();
    }

    /** A copy as a Jena graph, for the libraries that want one. */
    public Graph asGraph() {
        var graph = GraphFactory.createDefaultGraph();
        triples().forEach(graph::add);
        return graph;
    }

    /** Collects triples; an equal triple is kept once. */
    public static final class Builder {
        private final Map<Node, Set<Triple>> bySubject = new LinkedHashMap<>();
        private long size;

        private Builder() {}

        public Builder add(Triple triple) {
            if (bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashSet<>(8))
                    .add(triple)) {
                size++;
            }
            return this;
        }

        public Builder addAll(FeedGraph other) {
            other.triples().forEach(this::add);
            return this;
        }

        public long size() {
            return size;
        }

        public FeedGraph build() {
            return new FeedGraph(bySubject, size);
        }
    }
}
