package se.datatorg.harvester.split;

import static se.datatorg.catalog.entity.EntityKind.AGENT;
import static se.datatorg.catalog.entity.EntityKind.CATALOG;
import static se.datatorg.catalog.entity.EntityKind.CONTACT;
import static se.datatorg.catalog.entity.EntityKind.DATASET;
import static se.datatorg.catalog.entity.EntityKind.DISTRIBUTION;
import static se.datatorg.catalog.entity.EntityKind.OTHER;
import static se.datatorg.catalog.entity.EntityKind.SERIES;
import static se.datatorg.catalog.entity.EntityKind.SERVICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Prefixes;
import se.datatorg.vocab.Terms;

/**
 * What each subject of a feed is: by its type, else by how others refer to it. Only the kind is inferred; no triple is
 * added to what the publisher wrote.
 */
final class Kinds {
    private static final Map<String, EntityKind> BY_TYPE = Map.ofEntries(
            Map.entry(Terms.Dcat.Catalog, CATALOG),
            Map.entry(Terms.Dcat.Dataset, DATASET),
            Map.entry(Terms.Dcat.DatasetSeries, SERIES),
            Map.entry(Terms.Dcat.DataService, SERVICE),
            Map.entry(Terms.Dcat.Distribution, DISTRIBUTION),
            Map.entry(Terms.Foaf.Agent, AGENT),
            Map.entry(Terms.Foaf.Organization, AGENT),
            Map.entry(Terms.Foaf.Person, AGENT),
            Map.entry(Terms.Vcard.Organization, CONTACT),
            Map.entry(Terms.Vcard.Individual, CONTACT),
            Map.entry(Terms.Vcard.Kind, CONTACT));
    private static final Map<String, EntityKind> BY_REFERENCE = Map.of(
            Terms.Dcat.dataset, DATASET,
            Terms.Dcat.inSeries, SERIES,
            Terms.Dcat.service, SERVICE,
            Terms.Dcat.accessService, SERVICE,
            Terms.Dcat.distribution, DISTRIBUTION,
            Terms.Dcterms.publisher, AGENT,
            Terms.Dcterms.creator, AGENT,
            Terms.Prov.agent, AGENT,
            Terms.Dcat.contactPoint, CONTACT);
    /** With several types, or several ways of being referred to, the first of these decides. */
    private static final List<EntityKind> PRECEDENCE =
            List.of(SERIES, CATALOG, DATASET, SERVICE, DISTRIBUTION, AGENT, CONTACT, OTHER);

    private static final String SECURE = "https:";

    private final FeedGraph graph;
    private final Map<Node, EntityKind> typed = new HashMap<>();
    private final Map<Node, EntityKind> referred = new HashMap<>();
    private final Map<Node, EntityKind> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> slips = new TreeMap<>();

    private Kinds(FeedGraph graph) {
        this.graph = graph;
        graph.triples().forEach(this::look);
        graph.subjects().forEach(this::decide);
    }

    static Kinds of(FeedGraph graph) {
        return new Kinds(graph);
    }

    EntityKind of(Node subject) {
        return kinds.getOrDefault(subject, OTHER);
    }

    /** All subjects of the kind, in the order of the feed. */
    List<Node> all(EntityKind kind) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Types that are missing or misspelled, one finding for each sort. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var untyped = new TreeMap<EntityKind, List<Node>>();
        kinds.forEach((subject, kind) -> {
            if (kind != OTHER && graph.objects(subject, RDF.type.asNode()).isEmpty()) {
                untyped.computeIfAbsent(kind, any -> new ArrayList<>()).add(subject);
            }
        });
        untyped.forEach((kind, subjects) -> findings.add(missing(kind, subjects)));
        slips.forEach(
                (type, count) -> findings.add(Finding.of("namespace-slip", type, plain(type), Integer.toString(count))
                        .on("rdf:type")));
        return findings;
    }

    private static Finding missing(EntityKind kind, List<Node> subjects) {
        var type = kind == AGENT ? Terms.Foaf.Organization : typeOf(kind);
        var finding = Finding.of("type-missing", Integer.toString(subjects.size()), Prefixes.shorten(type))
                .on("rdf:type");
        var first = subjects.getFirst();
        return first.isURI() ? finding.about(first.getURI()) : finding;
    }

    private static String typeOf(EntityKind kind) {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElseThrow();
    }

    private void look(Triple triple) {
        var predicate = triple.getPredicate().getURI();
        var object = triple.getObject();
        if (predicate.equals(Terms.Rdf.type)) {
            if (object.isURI()) {
                note(typed, triple.getSubject(), byType(object.getURI()));
            }
        } else if (!object.isLiteral()) {
            note(referred, object, BY_REFERENCE.getOrDefault(predicate, OTHER));
            if (predicate.equals(Terms.Dcat.dataset)) {
                note(referred, triple.getSubject(), CATALOG);
            }
        }
    }

    private EntityKind byType(String type) {
        var kind = BY_TYPE.get(type);
        if (kind == null && type.startsWith(SECURE) && BY_TYPE.containsKey(plain(type))) {
            slips.merge(type, 1, Integer::sum);
            return BY_TYPE.getOrDefault(plain(type), OTHER);
        }
        return kind == null ? OTHER : kind;
    }

    private static String plain(String type) {
        return "http:" + type.substring(SECURE.length());
    }

    private static void note(Map<Node, EntityKind> where, Node node, EntityKind kind) {
        if (kind != OTHER) {
            where.merge(node, kind, (one, other) -> PRECEDENCE.indexOf(one) <= PRECEDENCE.indexOf(other) ? one : other);
        }
    }

    private void decide(Node subject) {
        var kind = typed.getOrDefault(subject, OTHER);
        kinds.put(subject, kind == OTHER ? referred.getOrDefault(subject, OTHER) : kind);
    }
}
