package se.datatorg.catalog.entity;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Labels for blank nodes in any shape, by RDFC-1.0. Some shapes would take it years, so it is given up after half a second,
 * 100 000 steps or more nodes than its recursion can bear; real feeds have not been seen to come near.
 */
final class Tangle {
    private static final long LONGEST_NANOS = 500_000_000L;
    private static final int MOST_STEPS = 100_000;
    private static final int MOST_NODES = 1_000;

    private final Map<Node, String> names = new HashMap<>();
    private final long begun = System.nanoTime();
    private int steps;

    private Tangle() {}

    static Optional<Map<Node, String>> labels(Collection<Triple> triples) {
        return new Tangle().resolve(triples);
    }

    private Optional<Map<Node, String>> resolve(Collection<Triple> triples) {
        var canon = RdfCanon.create("SHA-256", this::step);
        for (var triple : triples) {
            give(triple, canon);
        }
        if (names.size() > MOST_NODES) {
            return Optional.empty();
        }
        try {
            canon.provide(new Nowhere());
        } catch (GivenUp e) {
            return Optional.empty();
        } catch (RdfConsumerException e) {
            throw new IllegalStateException(e);
        }
        var labels = new HashMap<Node, String>();
        var issued = canon.mapping();
        names.forEach((node, name) ->
                labels.put(node, Objects.requireNonNull(issued.get(name)).substring("_:".length())));
        return Optional.of(labels);
    }

    private void give(Triple triple, RdfCanon canon) {
        var subject = resource(triple.getSubject());
        var predicate = triple.getPredicate().getURI();
        var object = triple.getObject();
        if (object.isLiteral()) {
            var language = object.getLiteralLanguage().toLowerCase(Locale.ROOT);
            canon.quad(
                    subject,
                    predicate,
                    object.getLiteralLexicalForm(),
                    object.getLiteralDatatypeURI(),
                    language.isEmpty() ? null : language,
                    null,
                    null);
        } else {
            canon.quad(subject, predicate, resource(object), null, null, null, null);
        }
    }

    private String resource(Node node) {
        return node.isBlank() ? names.computeIfAbsent(node, any -> "_:n" + names.size()) : node.getURI();
    }

    private void step() {
        if (++steps > MOST_STEPS || System.nanoTime() - begun > LONGEST_NANOS) {
            throw new GivenUp();
        }
    }

    /** Thrown through the library, which has no other way to be stopped. */
    private static final class GivenUp extends IllegalStateException {
        GivenUp() {
            super("too tangled");
        }
    }

    /** We want the library's labels, not its text. */
    private record Nowhere() implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                String datatype,
                String language,
                String direction,
                String graph) {
            return this;
        }
    }
}
