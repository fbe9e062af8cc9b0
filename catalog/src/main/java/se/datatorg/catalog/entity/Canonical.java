package se.datatorg.catalog.entity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * An entity's triples as canonical N-Triples: the same text for the same content, whatever the order of the triples and
 * the names of the blank nodes. Blank nodes that hang in a tree are labelled by their content, which is cheap; only
 * shared, cyclic or otherwise tangled ones need the full algorithm RDFC-1.0, which may be given up.
 */
public final class Canonical {
    private Canonical() {}

    /**
     * Sorted, distinct lines, each ended by a line feed; language tags in lower case.
     *
     * @param triples distinct ones
     * @return empty when the blank nodes are so entangled that no canonical text is found within reasonable time
     */
    public static Optional<String> text(Collection<Triple> triples) {
        if (triples.stream().anyMatch(triple -> triple.getObject().isTripleTerm())) {
            return Optional.empty();
        }
        if (triples.stream().noneMatch(Canonical::hasBlank)) {
            return Optional.of(lines(triples, Map.of()));
        }
        return BlankTree.labels(triples).or(() -> Tangle.labels(triples)).map(labels -> lines(triples, labels));
    }

    private static boolean hasBlank(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static String lines(Collection<Triple> triples, Map<Node, String> labels) {
        var lines = new String[triples.size()];
        int size = 0;
        int length = 0;
        for (var triple : triples) {
            lines[size] = NTriples.line(triple, labels);
            length += lines[size++].length();
        }
        java.util.Arrays.sort(lines);
        var text = new StringBuilder(length);
        var last = "";
        for (var line : lines) {
            if (!line.equals(last)) {
                text.append(line);
            }
            last = line;
        }
        return text.toString();
    }
}
