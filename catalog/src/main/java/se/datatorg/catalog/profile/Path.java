package se.datatorg.catalog.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import se.datatorg.vocab.Prefixes;

/**
 * Where a shape looks: at a property, or at several that stand for one another.
 *
 * @param properties the first is the one that a finding names
 */
record Path(List<Node> properties) {
    Path {
        properties = List.copyOf(properties);
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("a path of no properties");
        }
    }

    /** The values there, each once, out of what {@code said} has of each property. */
    List<Node> values(Function<Node, List<Node>> said) {
        if (properties.size() == 1) {
            return said.apply(properties.getFirst());
        }
        var all = new LinkedHashSet<Node>();
        properties.forEach(property -> all.addAll(said.apply(property)));
        return List.copyOf(all);
    }

    /** As findings name it: {@code dcat:accessURL}. */
    String prefixed() {
        return Prefixes.shorten(properties.getFirst().getURI());
    }
}
