package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.feed.FeedGraph;

/** The published shapes as triples, in the order of the file; knows how SHACL writes paths and lists. */
record ShapeGraph(FeedGraph triples) {

    Collection<Triple> about(Node shape) {
        return triples.about(shape);
    }

    List<Node> objects(Node shape, Node property) {
        return triples.objects(shape, property);
    }

    /** The only value; none when there is none. */
    Optional<Node> findOne(Node shape, Node property) {
        var values = objects(shape, property);
        if (values.size() > 1) {
            throw new IllegalStateException("the profile has more than one " + property + " in one shape");
        }
        return values.stream().findFirst();
    }

    /** Where the shape looks; empty when that is the thing itself. */
    Optional<Path> findPath(Node shape) {
        return findOne(shape, SHACL.path)
                .map(path -> new Path(steps(path).distinct().toList()));
    }

    List<Node> list(Node list) {
        var members = new ArrayList<Node>();
        for (var rest = list; !rest.equals(RDF.nil.asNode()); rest = one(rest, RDF.rest.asNode())) {
            members.add(one(rest, RDF.first.asNode()));
        }
        return members;
    }

    /** The properties of a path: itself, or all of the alternatives. No other form of path is known. */
    private Stream<Node> steps(Node path) {
        return path.isURI()
                ? Stream.of(path)
                : list(one(path, SHACL.alternativePath)).stream().flatMap(this::steps);
    }

    private Node one(Node shape, Node property) {
        return findOne(shape, property)
                .orElseThrow(() -> new IllegalStateException("the profile has something else than " + property));
    }
}
