package se.datatorg.harvester.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Terms;

/**
 * Gives stable IRIs to what needs an address and came as a blank node, so that the next delivery of the same feed finds
 * the same datasets again, whatever its order. Agents and contacts alike in everything become one.
 */
final class Naming {
    /** Parts before wholes: the content of a whole is told with the names of its parts. */
    private static final List<EntityKind> ORDER = List.of(
            EntityKind.AGENT,
            EntityKind.CONTACT,
            EntityKind.CATALOG,
            EntityKind.SERIES,
            EntityKind.SERVICE,
            EntityKind.DATASET);

    /**
     * A feed in which everything that needs an address has one.
     *
     * @param findings one for each kind of thing that had none
     */
    record Named(FeedGraph graph, List<Finding> findings) {}

    private final FeedGraph graph;
    private final Kinds kinds;
    private final SourceNames names;
    private final Keys keys;
    private final Map<Node, Node> minted = new HashMap<>();
    private final Set<Node> doubles = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Naming(FeedGraph graph, Kinds kinds, SourceNames names) {
        this.graph = graph;
        this.kinds = kinds;
        this.names = names;
        this.keys = new Keys(graph, this::named);
    }

    static Named name(FeedGraph graph, Kinds kinds, SourceNames names) {
        if (graph.subjects().stream().noneMatch(Node::isBlank)) {
            return new Named(graph, List.of());
        }
        return new Naming(graph, kinds, names).name();
    }

    private Named name() {
        for (var kind : ORDER) {
            var nodes = blank(kind);
            name(kind, nodes, node -> keys.own(kind, node));
        }
        nameDistributions();
        var hidden = hidden();
        nameOrphans(hidden);
        return new Named(minted.isEmpty() ? graph : exchanged(hidden), List.copyOf(findings));
    }

    private List<Node> blank(EntityKind kind) {
        return kinds.all(kind).stream().filter(Node::isBlank).toList();
    }

    private Node named(Node node) {
        return minted.getOrDefault(node, node);
    }

    private void name(EntityKind kind, List<Node> nodes, Function<Node, List<String>> ownKeys) {
        if (nodes.isEmpty()) {
            return;
        }
        var uses = new HashMap<String, Integer>();
        var own = new LinkedHashMap<Node, List<String>>();
        nodes.forEach(node -> own.put(node, ownKeys.apply(node)));
        own.values().forEach(all -> all.stream().distinct().forEach(key -> uses.merge(key, 1, Integer::sum)));
        var byKey = new TreeMap<String, List<Node>>();
        own.forEach((node, all) -> byKey.computeIfAbsent(
                        all.stream()
                                .filter(key -> uses.getOrDefault(key, 0) == 1)
                                .findFirst()
                                .orElseGet(() -> lastKey(kind, node)),
                        key -> new ArrayList<>())
                .add(node));
        byKey.forEach((key, alike) -> mint(kind, key, alike));
        report(kind, nodes);
    }

    private String lastKey(EntityKind kind, Node node) {
        return kind == EntityKind.DISTRIBUTION ? parent(node) + '\n' + keys.content(node) : keys.last(kind, node);
    }

    private void mint(EntityKind kind, String key, List<Node> alike) {
        if (kind == EntityKind.AGENT || kind == EntityKind.CONTACT) {
            alike.forEach(node -> minted.put(node, iri(kind, key)));
            doubles.addAll(alike.subList(1, alike.size()));
            return;
        }
        var inOrder = alike.size() == 1
                ? alike
                : alike.stream().sorted(Comparator.comparing(keys::content)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            minted.put(inOrder.get(i), iri(kind, i == 0 ? key : key + '\n' + (i + 1)));
        }
    }

    private Node iri(EntityKind kind, String key) {
        return NodeFactory.createURI(names.mint(kind, key));
    }

    private void report(EntityKind kind, List<Node> nodes) {
        var rule = "blank-node-" + kind.name().toLowerCase(Locale.ROOT);
        var count = Integer.toString(nodes.size());
        findings.add(
                Finding.of(rule, count).about(named(nodes.getFirst()).getURI()).asRepaired());
    }

    private final Map<Node, String> parents = new HashMap<>();

    private void nameDistributions() {
        var nodes = blank(EntityKind.DISTRIBUTION);
        if (nodes.isEmpty()) {
            return;
        }
        graph.triples()
                .filter(triple -> triple.getObject().isBlank()
                        && triple.getPredicate().getURI().equals(Terms.Dcat.distribution))
                .forEach(triple -> parents.merge(
                        triple.getObject(), named(triple.getSubject()).toString(), Naming::first));
        name(EntityKind.DISTRIBUTION, nodes, node -> keys.ofDistribution(parent(node), node));
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private String parent(Node distribution) {
        return parents.getOrDefault(distribution, "");
    }

    /** Doubles, and the blank nodes that only they lead to: equal content is kept once. */
    private Set<Node> hidden() {
        var hidden = Descriptions.reach(graph, doubles, minted::containsKey);
        if (hidden.isEmpty()) {
            return hidden;
        }
        var shared = graph.triples()
                .filter(triple -> !hidden.contains(triple.getSubject()))
                .map(Triple::getObject)
                .filter(object -> hidden.contains(object) && !doubles.contains(object))
                .toList();
        hidden.removeAll(Descriptions.reach(graph, shared, minted::containsKey));
        return hidden;
    }

    /** Blank nodes that no IRI leads to. Of a ring, one node gets a name, and the others hang under it. */
    private void nameOrphans(Set<Node> hidden) {
        var roots = graph.subjects().stream()
                .filter(node -> !node.isBlank() || minted.containsKey(node) || hidden.contains(node))
                .toList();
        var reached = Descriptions.reach(graph, roots, minted::containsKey);
        var left = graph.subjects().stream()
                .filter(node -> !reached.contains(node))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        var referred = new HashSet<Node>();
        graph.triples().map(Triple::getObject).forEach(referred::add);
        var tops = left.stream().filter(node -> !referred.contains(node)).toList();
        name(EntityKind.OTHER, tops, node -> List.of());
        reached.addAll(Descriptions.reach(graph, tops, minted::containsKey));
        left.stream()
                .filter(node -> !reached.contains(node))
                .sorted(Comparator.comparing(keys::surface))
                .forEach(node -> nameRing(node, reached));
    }

    private void nameRing(Node node, Set<Node> reached) {
        if (!reached.contains(node)) {
            name(EntityKind.OTHER, List.of(node), any -> List.of());
            reached.addAll(Descriptions.reach(graph, List.of(node), minted::containsKey));
        }
    }

    private FeedGraph exchanged(Set<Node> hidden) {
        var builder = FeedGraph.builder();
        graph.triples()
                .filter(triple -> !hidden.contains(triple.getSubject()))
                .forEach(triple -> builder.add(
                        Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()))));
        return builder.build();
    }
}
