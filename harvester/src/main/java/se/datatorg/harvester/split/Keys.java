package se.datatorg.harvester.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import se.datatorg.catalog.entity.Canonical;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Terms;

/**
 * By what something without an IRI is recognised in the next delivery of the same feed. The first key that only one thing
 * of its kind has is used; the last resort may be shared.
 */
final class Keys {
    private static final Node SELF = NodeFactory.createURI("urn:self");
    private static final Node PUBLISHER = NodeFactory.createURI(Terms.Dcterms.publisher);
    private static final Node TITLE = NodeFactory.createURI(Terms.Dcterms.title);
    private static final Node NAME = NodeFactory.createURI(Terms.Foaf.name);
    private static final Node DISTRIBUTION = NodeFactory.createURI(Terms.Dcat.distribution);
    private static final List<String> ADDRESSES = List.of(Terms.Dcat.downloadURL, Terms.Dcat.accessURL);

    private final FeedGraph graph;
    private final UnaryOperator<Node> named;

    /** @param named the IRI that a blank node has got by now, or the node itself */
    Keys(FeedGraph graph, UnaryOperator<Node> named) {
        this.graph = graph;
        this.named = named;
    }

    /** Keys that serve when nothing else of the kind has them; the best first. */
    List<String> own(EntityKind kind, Node node) {
        return switch (kind) {
            case DATASET -> dataset(node);
            case SERIES -> values(node, List.of(Terms.Dcterms.identifier, Terms.Dcat.landingPage));
            case SERVICE -> values(node, List.of(Terms.Dcterms.identifier, Terms.Dcat.endpointURL));
            case CATALOG -> values(node, List.of(Terms.Dcterms.identifier, Terms.Foaf.homepage));
            case DISTRIBUTION, AGENT, CONTACT, OTHER -> List.of();
        };
    }

    /** The key when all others fail; things that share it are alike, or are told apart by their content. */
    String last(EntityKind kind, Node node) {
        return switch (kind) {
            case DATASET, SERIES, SERVICE -> {
                var words = title(node) + '\n' + publisher(node);
                yield words.isBlank() ? content(node) : words;
            }
            case CATALOG -> title(node);
            case DISTRIBUTION, AGENT, CONTACT, OTHER -> content(node);
        };
    }

    /** Keys of a distribution within its dataset. */
    List<String> ofDistribution(String dataset, Node node) {
        var keys = new ArrayList<String>();
        values(node, ADDRESSES).forEach(address -> keys.add(dataset + '\n' + address));
        var words = title(node)
                + '\n'
                + String.join("\n", values(node, List.of(Terms.Dcterms.format, Terms.Dcat.mediaType)));
        if (!words.isBlank()) {
            keys.add(dataset + '\n' + words);
        }
        return keys;
    }

    /** The whole description as canonical text, whatever the node is called. */
    String content(Node node) {
        var triples = Descriptions.of(
                        graph, node, object -> !named.apply(object).equals(object))
                .stream()
                .map(triple -> Triple.create(
                        place(triple.getSubject(), node), triple.getPredicate(), place(triple.getObject(), node)))
                .toList();
        return Canonical.text(triples).orElseGet(() -> surface(node));
    }

    /** What it says directly, for a description too tangled to be compared as a whole. */
    String surface(Node node) {
        return Canonical.text(graph.about(node).stream()
                        .filter(triple -> !triple.getObject().isBlank())
                        .map(triple -> Triple.create(SELF, triple.getPredicate(), triple.getObject()))
                        .toList())
                .orElse("");
    }

    private Node place(Node node, Node self) {
        return node.equals(self) ? SELF : named.apply(node);
    }

    private List<String> dataset(Node node) {
        var keys = new ArrayList<String>();
        keys.addAll(values(node, List.of(Terms.Dcterms.identifier, Terms.Dcat.landingPage)));
        graph.objects(node, DISTRIBUTION).stream()
                .flatMap(distribution -> values(distribution, ADDRESSES).stream())
                .sorted()
                .forEach(keys::add);
        return keys;
    }

    /** Property by property, each one's values sorted; the property is part of the key. */
    private List<String> values(Node node, List<String> properties) {
        return properties.stream()
                .flatMap(property -> graph.objects(node, NodeFactory.createURI(property)).stream()
                        .map(Keys::text)
                        .filter(text -> !text.isBlank())
                        .sorted()
                        .map(text -> property + ' ' + text))
                .toList();
    }

    /** The Swedish title, else the one without language, else the first by language and letters. */
    private String title(Node node) {
        return graph.objects(node, TITLE).stream()
                .filter(Node::isLiteral)
                .min(Comparator.<Node>comparingInt(Keys::languageOrder)
                        .thenComparing(title -> title.getLiteralLanguage().toLowerCase(Locale.ROOT))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(title -> title.getLiteralLexicalForm().strip())
                .orElse("");
    }

    private static int languageOrder(Node title) {
        return switch (title.getLiteralLanguage().toLowerCase(Locale.ROOT)) {
            case "sv" -> 0;
            case "" -> 1;
            default -> 2;
        };
    }

    private String publisher(Node node) {
        return graph.objects(node, PUBLISHER).stream()
                .map(publisher -> publisher.isBlank() ? name(publisher) : text(publisher))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String name(Node agent) {
        return graph.objects(agent, NAME).stream()
                .map(Keys::text)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }
}
