package se.datatorg.harvester.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Terms;

/** Finds the main catalogue of a feed and what belongs to it. */
final class CatalogueFinder {
    private static final Node HAS_PART = NodeFactory.createURI(Terms.Dcterms.hasPart);
    private static final Node IS_PART_OF = NodeFactory.createURI(Terms.Dcterms.isPartOf);
    private static final Node CATALOG = NodeFactory.createURI(Terms.Dcat.catalog);
    private static final Node DATASET = NodeFactory.createURI(Terms.Dcat.dataset);
    private static final Node RECORD = NodeFactory.createURI(Terms.Dcat.CatalogRecord);

    private final FeedGraph graph;
    private final Kinds kinds;
    private final List<String> catalogues;
    private final Map<String, Set<String>> parts = new LinkedHashMap<>();
    private final Set<String> contained = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private CatalogueFinder(FeedGraph graph, Kinds kinds) {
        this.graph = graph;
        this.kinds = kinds;
        this.catalogues = kinds.all(EntityKind.CATALOG).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    /** The shape of a feed in which every catalogue has an IRI. */
    static CatalogueShape find(FeedGraph graph, Kinds kinds) {
        return new CatalogueFinder(graph, kinds).shape();
    }

    private CatalogueShape shape() {
        catalogues.forEach(this::tie);
        var entry = entry();
        var below = entry.map(this::below).orElse(Set.of());
        var unrelated = catalogues.stream()
                .filter(catalogue -> !below.contains(catalogue)
                        && entry.filter(catalogue::equals).isEmpty())
                .toList();
        report(entry, unrelated);
        var references = catalogues.stream().filter(this::isReference).toList();
        return new CatalogueShape(entry, List.copyOf(below), unrelated, references, findings);
    }

    private void tie(String catalogue) {
        var node = NodeFactory.createURI(catalogue);
        graph.objects(node, HAS_PART).forEach(part -> tie(catalogue, part));
        graph.objects(node, CATALOG).forEach(part -> tie(catalogue, part));
        graph.objects(node, IS_PART_OF).forEach(whole -> {
            if (isCatalogue(whole)) {
                tie(whole.getURI(), node);
            }
        });
    }

    private void tie(String whole, Node part) {
        if (isCatalogue(part)
                && parts.computeIfAbsent(whole, any -> new TreeSet<>()).add(part.getURI())) {
            contained.add(part.getURI());
        }
    }

    private boolean isCatalogue(Node node) {
        return node.isURI() && kinds.of(node) == EntityKind.CATALOG;
    }

    /** A catalogue that has parts and is part of none; else one that is part of none; else any, always the same. */
    private Optional<String> entry() {
        return catalogues.stream()
                .min(Comparator.<String, Boolean>comparing(contained::contains)
                        .thenComparing(catalogue -> !parts.containsKey(catalogue))
                        .thenComparing(Comparator.comparingInt(this::datasets).reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int datasets(String catalogue) {
        return graph.objects(NodeFactory.createURI(catalogue), DATASET).size();
    }

    private Set<String> below(String entry) {
        var below = new TreeSet<String>(parts.getOrDefault(entry, Set.of()));
        var waiting = new ArrayList<String>(below);
        for (int i = 0; i < waiting.size(); i++) {
            for (var part : parts.getOrDefault(waiting.get(i), Set.of())) {
                if (part.equals(entry)) {
                    findings.add(Finding.of("catalogue-cycle", waiting.get(i)).about(entry));
                } else if (below.add(part)) {
                    waiting.add(part);
                    findings.add(Finding.of("catalogue-nested", part).about(waiting.get(i)));
                }
            }
        }
        below.remove(entry);
        return below;
    }

    /** A sub-catalogue that the feed tells nothing about but its type. */
    private boolean isReference(String catalogue) {
        return contained.contains(catalogue)
                && graph.about(NodeFactory.createURI(catalogue)).stream()
                        .allMatch(triple -> triple.getPredicate().getURI().equals(Terms.Rdf.type));
    }

    private void report(Optional<String> entry, List<String> unrelated) {
        var datasets = kinds.all(EntityKind.DATASET);
        if (entry.isEmpty()) {
            findings.add(Finding.of("no-catalogue", Integer.toString(datasets.size())));
        } else {
            reportUnlinked(datasets);
        }
        if (!unrelated.isEmpty()) {
            findings.add(Finding.of("several-catalogues", Integer.toString(unrelated.size() + 1), unrelated.getFirst())
                    .about(entry.orElseThrow()));
        }
        var records = graph.subjectsOfType(RECORD).size();
        if (records > 0) {
            findings.add(Finding.of("catalogue-record", Integer.toString(records)));
        }
    }

    private void reportUnlinked(List<Node> datasets) {
        var linked = new HashSet<Node>();
        catalogues.forEach(catalogue -> linked.addAll(graph.objects(NodeFactory.createURI(catalogue), DATASET)));
        var unlinked =
                datasets.stream().filter(dataset -> !linked.contains(dataset)).toList();
        if (!unlinked.isEmpty()) {
            findings.add(Finding.of(
                            "dataset-not-linked",
                            Integer.toString(unlinked.size()),
                            unlinked.getFirst().toString())
                    .on("dcat:dataset"));
        }
    }
}
