package se.datatorg.catalog.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Lifetime;
import se.datatorg.catalog.ledger.Points;
import se.datatorg.catalog.source.Source;

/** What was shown when, as one generation of the ledger knows it. */
final class Timeline {
    private final long generation;
    private final List<Lifetime> all;
    private final List<Lifetime> datasets;
    private final Map<String, Lifetime> firsts = new HashMap<>();
    private final List<Points> points;
    private final Map<SourceId, PublisherId> publishers;

    Timeline(Ledger ledger, long generation, Collection<Source> sources) {
        this.generation = generation;
        this.all = ledger.chronicle().listLifetimes();
        this.datasets =
                all.stream().filter(life -> life.kind() == EntityKind.DATASET).toList();
        this.points = ledger.chronicle().listPoints();
        this.publishers = sources.stream().collect(Collectors.toMap(Source::id, Source::publisher));
        datasets.forEach(life -> firsts.putIfAbsent(life.identity(), life));
    }

    long generation() {
        return generation;
    }

    PublisherId publisher(SourceId source) {
        return java.util.Objects.requireNonNull(publishers.get(source));
    }

    int count(EntityKind kind, Instant at) {
        return Math.toIntExact(all.stream()
                .filter(life -> life.kind() == kind && life.covers(at))
                .map(Lifetime::identity)
                .distinct()
                .count());
    }

    /** Datasets shown at the moment, by publisher. */
    Map<PublisherId, Double> totals(Instant at) {
        return byPublisher(life -> life.covers(at));
    }

    /** Datasets first shown in the time, by the publisher that was first; the end is not included. */
    Map<PublisherId, Double> fresh(Instant from, Instant until) {
        return byPublisher(life -> life.equals(firsts.get(life.identity())) && within(life.from(), from, until));
    }

    /** Datasets whose content changed in the time, those first shown in it not counted. */
    Map<PublisherId, Double> updated(Instant from, Instant until) {
        return byPublisher(life -> life.begins()
                && within(life.from(), from, until)
                && first(life).from().isBefore(from));
    }

    private Lifetime first(Lifetime life) {
        return java.util.Objects.requireNonNull(firsts.get(life.identity()));
    }

    /** Mean points of the scored records shown at the moment, by publisher. */
    Map<PublisherId, Double> quality(Instant at) {
        return points.stream()
                .filter(score -> score.covers(at))
                .collect(Collectors.groupingBy(
                        score -> publisher(score.source()), Collectors.averagingDouble(Points::points)));
    }

    /** Mean points of all scored records at the moment; 0 when there are none. */
    double meanQuality(Instant at, Optional<PublisherId> of) {
        return points.stream()
                .filter(score -> score.covers(at))
                .filter(score ->
                        of.filter(id -> !id.equals(publisher(score.source()))).isEmpty())
                .mapToDouble(Points::points)
                .average()
                .orElse(0);
    }

    private Map<PublisherId, Double> byPublisher(Predicate<Lifetime> wanted) {
        return datasets.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        life -> publisher(life.source()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Lifetime::identity, Collectors.toSet()),
                                identities -> (double) identities.size())));
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
