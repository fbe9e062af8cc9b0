package se.datatorg.catalog.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * All that one feed says: its triples by subject, in the order of the feed. The form that a feed has between being read
 * and being committed; built once, then only read.
 */
public final class FeedGraph {
    private final Map<Node, Set<Triple>> bySubject;
    private final long size;
    private final AtomicReference<@Nullable Map<Node, List<Node>>> byType = new AtomicReference<>();

    private FeedGraph(Map<Node, Set<Triple>> bySubject, long size) {
        this.bySubject = bySubject;
        this.size = size;
    }

    /** What several documents say together: the pages of one feed. */
    public static FeedGraph of(List<FeedGraph> documents) {
        if (documents.size() == 1) {
            return documents.getFirst();
        }
        var all = builder();
        documents.forEach(document -> document.triples().forEach(all::add));
        return all.build();
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
        return Collections.unmodifiableSet(bySubject.keySet());
    }

    public Collection<Triple> about(Node subject) {
        return Collections.unmodifiableCollection(bySubject.getOrDefault(subject, Set.of()));
    }

    public boolean describes(Node subject) {
        return bySubject.containsKey(subject);
    }

    public Stream<Triple> triples() {
        return bySubject.values().stream().flatMap(Collection::stream);
    }

    public List<Node> objects(Node subject, Node predicate) {
        return objects(bySubject.getOrDefault(subject, Set.of()), predicate);
    }

    private static List<Node> objects(Set<Triple> triples, Node predicate) {
        var found = new ArrayList<Node>(2);
        for (var triple : triples) {
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
        var known = byType.get();
        if (known == null) {
            known = sorted();
            byType.set(known);
        }
        return Collections.unmodifiableList(known.getOrDefault(type, List.of()));
    }

    /** One look for all types: feeds are asked for several. */
    private Map<Node, List<Node>> sorted() {
        var sorted = new HashMap<Node, List<Node>>();
        bySubject.forEach((subject, triples) -> objects(triples, RDF.type.asNode())
                .forEach(type ->
                        sorted.computeIfAbsent(type, any -> new ArrayList<>()).add(subject)));
        return sorted;
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

        public long size() {
            return size;
        }

        public FeedGraph build() {
            return new FeedGraph(bySubject, size);
        }
    }
}
