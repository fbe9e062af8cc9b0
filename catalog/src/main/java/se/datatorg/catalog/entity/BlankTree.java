package se.datatorg.catalog.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Labels for blank nodes that hang in trees under IRIs, each referred to once: a label says what a node contains and where
 * it hangs. Nodes alike in both are numbered; any order will do, since they can be exchanged without a difference.
 */
final class BlankTree {
    private static final int LABEL_LENGTH = 16;

    private final Map<Node, List<Triple>> contents = new HashMap<>();
    private final Map<Node, Triple> hangs = new HashMap<>();
    /** Every blank node after the one that it hangs under. */
    private final List<Node> downwards = new ArrayList<>();

    private final Map<Node, String> hashes = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();

    private BlankTree() {}

    /** Empty when a node is shared, is part of a ring, or hangs under nothing. */
    static Optional<Map<Node, String>> labels(Collection<Triple> triples) {
        var tree = new BlankTree();
        return tree.grow(triples) ? Optional.of(tree.label()) : Optional.empty();
    }

    private boolean grow(Collection<Triple> triples) {
        for (var triple : triples) {
            var object = triple.getObject();
            if (object.isBlank() && hangs.put(object, triple) != null) {
                return false;
            }
            if (triple.getSubject().isBlank()) {
                contents.computeIfAbsent(triple.getSubject(), node -> new ArrayList<>())
                        .add(triple);
            } else if (object.isBlank()) {
                downwards.add(object);
            }
        }
        for (int i = 0; i < downwards.size(); i++) {
            for (var triple : contents.getOrDefault(downwards.get(i), List.of())) {
                if (triple.getObject().isBlank()) {
                    downwards.add(triple.getObject());
                }
            }
        }
        return downwards.size() == hangs.size() && hangs.keySet().containsAll(contents.keySet());
    }

    private Map<Node, String> label() {
        for (var node : downwards.reversed()) {
            hashes.put(node, contentHash(node));
        }
        var seen = new HashMap<String, Integer>();
        for (var node : downwards) {
            var place = new StringBuilder();
            var triple = Objects.requireNonNull(hangs.get(node));
            NTriples.write(triple.getSubject(), labels, place);
            NTriples.write(triple.getPredicate(), labels, place);
            place.append(hashes.get(node));
            int alike = seen.merge(place.toString(), 1, Integer::sum);
            labels.put(node, "b" + hash(place.append(alike).toString()).substring(0, LABEL_LENGTH));
        }
        return labels;
    }

    private String contentHash(Node node) {
        var lines = new ArrayList<String>();
        for (var triple : contents.getOrDefault(node, List.of())) {
            var line = new StringBuilder();
            NTriples.write(triple.getPredicate(), hashes, line);
            NTriples.write(triple.getObject(), hashes, line);
            lines.add(line.append('\n').toString());
        }
        lines.sort(null);
        return hash(String.join("", lines));
    }

    private static String hash(String text) {
        return ContentHash.of(text).hex();
    }
}
