package se.datatorg.harvester.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.ledger.InForce;

/**
 * A delivery beside what is in force: by hash, so that only what changed goes on.
 *
 * @param put entities that are new or changed
 * @param removed IRIs that are in force but not delivered
 * @param touched IRIs of the entities that are put or that refer to one that is put or removed: what must be judged
 * @param addedRecords records new here
 * @param changedRecords records whose entity, or a distribution of theirs, changed
 * @param removedRecords records that are gone
 */
record Comparison(
        List<Entity> put,
        Set<String> removed,
        Set<String> touched,
        Set<String> addedRecords,
        Set<String> changedRecords,
        Set<String> removedRecords) {

    /**
     * Compares.
     *
     * @param kept IRIs whose version in force stays whatever the delivery says of them
     */
    static Comparison of(FeedGraph graph, List<Entity> delivered, Map<String, InForce> inForce, Set<String> kept) {
        var put = new ArrayList<Entity>();
        var removed = new HashSet<>(inForce.keySet());
        removed.removeAll(kept);
        for (var entity : delivered) {
            removed.remove(entity.iri());
            var known = inForce.get(entity.iri());
            if (known == null || !known.hash().equals(entity.hash()) || known.kind() != entity.kind()) {
                put.add(entity);
            }
        }
        return put.isEmpty() && removed.isEmpty()
                ? new Comparison(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())
                : of(graph, delivered, inForce, put, removed);
    }

    private static Comparison of(
            FeedGraph graph,
            List<Entity> delivered,
            Map<String, InForce> inForce,
            List<Entity> put,
            Set<String> removed) {
        var changed = put.stream().map(Entity::iri).collect(Collectors.toCollection(HashSet::new));
        var moved = new HashSet<>(changed);
        moved.addAll(removed);
        var kinds = delivered.stream().collect(Collectors.toMap(Entity::iri, Entity::kind));
        var referrers = changed.size() == delivered.size() ? Map.<String, Set<String>>of() : referrers(graph, moved);
        var touched = new HashSet<>(changed);
        var changedRecords = new HashSet<String>();
        referrers.forEach((iri, by) -> {
            touched.addAll(by);
            if (isDistribution(iri, kinds, inForce)) {
                by.stream().filter(record -> isRecord(kinds.get(record))).forEach(changedRecords::add);
            }
        });
        put.stream().filter(entity -> entity.kind().isRecord()).map(Entity::iri).forEach(changedRecords::add);
        var added = changedRecords.stream()
                .filter(iri -> !wasRecord(inForce.get(iri)))
                .collect(Collectors.toSet());
        changedRecords.removeAll(added);
        var removedRecords =
                removed.stream().filter(iri -> wasRecord(inForce.get(iri))).collect(Collectors.toSet());
        return new Comparison(put, removed, touched, added, changedRecords, removedRecords);
    }

    /** Who refers to any of these, by what is referred to. */
    private static Map<String, Set<String>> referrers(FeedGraph graph, Set<String> targets) {
        var referrers = new HashMap<String, Set<String>>();
        for (var subject : graph.subjects()) {
            if (subject.isURI()) {
                graph.about(subject).stream()
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(targets::contains)
                        .forEach(target -> referrers
                                .computeIfAbsent(target, iri -> new HashSet<>())
                                .add(subject.getURI()));
            }
        }
        return referrers;
    }

    private static boolean isDistribution(String iri, Map<String, EntityKind> kinds, Map<String, InForce> inForce) {
        var known = inForce.get(iri);
        var kind = kinds.getOrDefault(iri, known == null ? EntityKind.OTHER : known.kind());
        return kind == EntityKind.DISTRIBUTION;
    }

    private static boolean isRecord(@org.jspecify.annotations.Nullable EntityKind kind) {
        return kind != null && kind.isRecord();
    }

    private static boolean wasRecord(@org.jspecify.annotations.Nullable InForce known) {
        return known != null && known.kind().isRecord();
    }

    boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }
}
