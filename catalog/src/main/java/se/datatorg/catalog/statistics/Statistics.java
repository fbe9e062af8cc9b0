package se.datatorg.catalog.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.SourceState;

/** Answers coordinators' questions by counting versions: exact, and the same whenever asked. Days are days in Sweden. */
public final class Statistics {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Ledger ledger;
    private final AtomicReference<@Nullable Timeline> newest = new AtomicReference<>();

    public Statistics(Ledger ledger) {
        this.ledger = ledger;
    }

    public Totals totals(Instant at) {
        var timeline = timeline();
        return new Totals(
                at,
                ledger.generations().at(at),
                timeline.count(EntityKind.DATASET, at),
                timeline.count(EntityKind.SERIES, at),
                timeline.count(EntityKind.SERVICE, at),
                timeline.count(EntityKind.DISTRIBUTION, at),
                timeline.totals(at).size(),
                ledger.publishers().list().size(),
                ledger.sources().list().size());
    }

    /** Publishers by the measure in the period (both days included), best first; those with nothing at all are left out. */
    public List<LeaderboardRow> leaderboard(Measure measure, LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        var before = ranks(values(measure, from.minusDays(days), from.minusDays(1)));
        var values = values(measure, from, to);
        var ranks = ranks(values);
        var totals = values(Measure.TOTAL, from, to);
        var fresh = values(Measure.NEW, from, to);
        var updated = values(Measure.UPDATED, from, to);
        var names = names();
        var rows = new ArrayList<LeaderboardRow>();
        for (var publisher : all(values, totals)) {
            rows.add(new LeaderboardRow(
                    ranks.getOrDefault(publisher, values.size() + 1),
                    publisher,
                    names.getOrDefault(publisher, publisher.value()),
                    values.getOrDefault(publisher, 0.0),
                    whole(totals, publisher),
                    whole(fresh, publisher),
                    whole(updated, publisher),
                    before.containsKey(publisher)
                            ? OptionalInt.of(before.getOrDefault(publisher, 0))
                            : OptionalInt.empty()));
        }
        rows.sort(Comparator.comparingInt(LeaderboardRow::rank).thenComparing(LeaderboardRow::name));
        return List.copyOf(rows);
    }

    /** The measure over time, for one publisher or for all, up to the group that {@code to} falls in. */
    public List<SeriesPoint> series(
            Measure measure, Group group, Optional<PublisherId> publisher, LocalDate from, LocalDate to) {
        var points = new ArrayList<SeriesPoint>();
        for (var start = group.start(from); !start.isAfter(to); start = group.next(start)) {
            points.add(new SeriesPoint(
                    start, value(measure, publisher, start, group.next(start).minusDays(1))));
        }
        return List.copyOf(points);
    }

    private double value(Measure measure, Optional<PublisherId> publisher, LocalDate from, LocalDate to) {
        if (measure == Measure.QUALITY) {
            return timeline().meanQuality(end(to), publisher);
        }
        var values = values(measure, from, to);
        return publisher
                .map(id -> values.getOrDefault(id, 0.0))
                .orElseGet(() -> values.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private Map<PublisherId, Double> values(Measure measure, LocalDate from, LocalDate to) {
        var timeline = timeline();
        return switch (measure) {
            case TOTAL -> timeline.totals(end(to));
            case NEW -> timeline.fresh(start(from), start(to.plusDays(1)));
            case UPDATED -> timeline.updated(start(from), start(to.plusDays(1)));
            case QUALITY -> timeline.quality(end(to));
        };
    }

    /** Municipalities of the region without a public dataset. */
    public List<Publisher> notBegun() {
        var begun = timeline().totals(ledger.clock().instant()).keySet();
        return ledger.publishers().list().stream()
                .filter(publisher -> publisher.kind().equals("municipality"))
                .filter(publisher -> !begun.contains(publisher.id()))
                .toList();
    }

    /** Sources that may need somebody: being visited now, or the newest visit did not end well. The worst first. */
    public List<FeedHealth> ailing() {
        return ledger.runs().listNotWell().stream()
                .flatMap(id -> ledger.sources().find(id).stream())
                .filter(source -> source.state() != SourceState.REMOVED)
                .map(source -> Health.of(ledger, source))
                .sorted(Comparator.comparingInt(FeedHealth::failures)
                        .reversed()
                        .thenComparing(health -> health.source().id()))
                .toList();
    }

    /** Rank of each publisher; equal values share one. */
    private static Map<PublisherId, Integer> ranks(Map<PublisherId, Double> values) {
        var ranks = new HashMap<PublisherId, Integer>();
        values.forEach((publisher, value) -> ranks.put(
                publisher,
                1
                        + (int) values.values().stream()
                                .filter(other -> other > value)
                                .count()));
        return ranks;
    }

    private static Iterable<PublisherId> all(Map<PublisherId, Double> values, Map<PublisherId, Double> totals) {
        var all = new java.util.HashSet<>(values.keySet());
        all.addAll(totals.keySet());
        return all;
    }

    private static int whole(Map<PublisherId, Double> values, PublisherId publisher) {
        return values.getOrDefault(publisher, 0.0).intValue();
    }

    private Map<PublisherId, String> names() {
        return ledger.publishers().list().stream().collect(Collectors.toMap(Publisher::id, Publisher::name));
    }

    private Timeline timeline() {
        long generation = ledger.generation();
        var known = newest.get();
        if (known != null && known.generation() == generation) {
            return known;
        }
        var made = new Timeline(ledger, generation, ledger.sources().listAll());
        newest.set(made);
        return made;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    /** The last moment of the day. */
    private static Instant end(LocalDate day) {
        return start(day.plusDays(1)).minusMillis(1);
    }
}
