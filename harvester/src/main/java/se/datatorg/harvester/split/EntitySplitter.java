package se.datatorg.harvester.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.Canonical;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Terms;

/**
 * Sorts a feed's triples into entities. A blank node that several IRIs refer to goes with each of them, so that every
 * entity is whole by itself.
 */
final class EntitySplitter {
    private static final Node IDENTIFIER = NodeFactory.createURI(Terms.Dcterms.identifier);
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final FeedGraph graph;
    private final Kinds kinds;
    private final List<Entity> entities = new ArrayList<>();
    private final Set<String> tangled = new LinkedHashSet<>();

    private EntitySplitter(FeedGraph graph, Kinds kinds) {
        this.graph = graph;
        this.kinds = kinds;
        graph.subjects().stream().filter(Node::isURI).forEach(this::cut);
    }

    static EntitySplitter split(FeedGraph graph, Kinds kinds) {
        return new EntitySplitter(graph, kinds);
    }

    List<Entity> entities() {
        return List.copyOf(entities);
    }

    Set<String> tangled() {
        return Set.copyOf(tangled);
    }

    List<Finding> findings() {
        return tangled.stream()
                .map(iri -> Finding.of("entity-too-tangled", iri).about(iri))
                .toList();
    }

    private void cut(Node subject) {
        var iri = subject.getURI();
        Canonical.text(Descriptions.of(graph, subject))
                .ifPresentOrElse(text -> entities.add(entity(subject, text)), () -> tangled.add(iri));
    }

    private Entity entity(Node subject, String text) {
        var kind = kinds.of(subject);
        var identity = hasSharedIdentity(kind) ? uuid(subject) : Optional.<String>empty();
        return new Entity(subject.getURI(), kind, identity.orElse(subject.getURI()), text, ContentHash.of(text));
    }

    private static boolean hasSharedIdentity(EntityKind kind) {
        return kind == EntityKind.DATASET || kind == EntityKind.SERVICE;
    }

    private Optional<String> uuid(Node subject) {
        return graph.objects(subject, IDENTIFIER).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(text -> UUID.matcher(text).matches())
                .map(text -> "urn:uuid:" + text.toLowerCase(Locale.ROOT))
                .min(String::compareTo);
    }
}
