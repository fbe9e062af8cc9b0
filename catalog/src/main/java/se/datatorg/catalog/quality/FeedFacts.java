package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.profile.Description;
import se.datatorg.catalog.profile.Profile;
import se.datatorg.vocab.DCAT3;

/** What one look through a whole feed tells: what is what, and who points to whom. */
final class FeedFacts {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Node TYPE = RDF.type.asNode();
    private static final Node DATASET = DCAT.Dataset.asNode();
    private static final Node SERIES = DCAT3.DatasetSeries.asNode();
    private static final Node IN_SERIES = DCAT3.inSeries.asNode();
    private static final Node IDENTIFIER = DCTerms.identifier.asNode();

    private final FeedGraph feed;
    private final Profile profile;
    private final Spellings spellings = new Spellings();
    private final Map<Node, Set<Node>> inferred = new HashMap<>();
    private final Map<Node, Set<Node>> ofOne = new HashMap<>();
    private final Map<Node, List<Node>> parents = new HashMap<>();
    private final Map<String, List<Node>> byUuid = new HashMap<>();
    private final Map<Node, Integer> members = new HashMap<>();

    FeedFacts(FeedGraph feed, Profile profile) {
        this.feed = feed;
        this.profile = profile;
        feed.triples().forEach(this::note);
    }

    FeedGraph feed() {
        return feed;
    }

    Spellings spellings() {
        return spellings;
    }

    /** The node with all that the feed says about it. */
    Subject subject(Node node) {
        var said = Description.of(feed.about(node));
        return new Subject(node, classes(node, said.values(TYPE)), said);
    }

    /** What the node is: its types that the profile knows, or else what the links to it say. A series is no dataset. */
    Set<Node> classesOf(Node node) {
        return classes(node, feed.objects(node, TYPE));
    }

    private Set<Node> classes(Node node, List<Node> types) {
        var known = types.stream().filter(profile::knows).toList();
        if (known.isEmpty()) {
            return inferred.getOrDefault(node, Set.of());
        }
        if (known.size() == 1) {
            return Set.of(known.getFirst());
        }
        var stated = new LinkedHashSet<>(known);
        if (stated.contains(SERIES)) {
            stated.remove(DATASET);
        }
        return stated;
    }

    /** Whether the node is of the kinds that are given points. */
    boolean isScored(Node node) {
        var classes = classesOf(node);
        return classes.contains(DATASET) || classes.contains(SERIES);
    }

    /** Datasets that have the node as distribution, publisher, creator or contact. */
    List<Node> datasetsWith(Node part) {
        return parents.getOrDefault(part, List.of());
    }

    /** Everything in the feed with that UUID as identifier. */
    List<Node> withUuid(String identifier) {
        return byUuid.getOrDefault(identifier.toLowerCase(Locale.ROOT), List.of());
    }

    int membersOf(Node series) {
        return members.getOrDefault(series, 0);
    }

    private void note(Triple triple) {
        var property = triple.getPredicate();
        var object = triple.getObject();
        profile.findClassBehind(property).ifPresent(type -> infer(object, type));
        if (Parts.LINKS.contains(property)) {
            parents.computeIfAbsent(object, node -> new ArrayList<>(1)).add(triple.getSubject());
        } else if (property.equals(IN_SERIES)) {
            members.merge(object, 1, Integer::sum);
        } else if (property.equals(IDENTIFIER) && object.isLiteral()) {
            noteUuid(triple.getSubject(), object.getLiteralLexicalForm().strip());
        }
    }

    /** Nearly everything is linked to as one class only. */
    private void infer(Node node, Node type) {
        var one = ofOne.computeIfAbsent(type, any -> Set.of(any));
        var before = inferred.putIfAbsent(node, one);
        if (before != null && !before.contains(type)) {
            var all = new LinkedHashSet<>(before);
            all.add(type);
            inferred.put(node, all);
        }
    }

    private void noteUuid(Node subject, String identifier) {
        if (UUID.matcher(identifier).matches()) {
            byUuid.computeIfAbsent(identifier.toLowerCase(Locale.ROOT), uuid -> new ArrayList<>(1))
                    .add(subject);
        }
    }
}
