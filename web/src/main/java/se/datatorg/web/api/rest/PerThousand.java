package se.datatorg.web.api.rest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.LeaderboardRow;

/** A leaderboard by inhabitants: only publishers whose population is known have a place in it. */
final class PerThousand {
    private final Map<PublisherId, Integer> population = new HashMap<>();

    PerThousand(List<Publisher> publishers) {
        publishers.stream()
                .filter(publisher -> publisher.population().isPresent())
                .forEach(publisher ->
                        population.put(publisher.id(), publisher.population().getAsInt()));
    }

    List<StatisticsAnswers.Row> rows(List<LeaderboardRow> now, List<LeaderboardRow> earlier) {
        var values = values(now);
        var before = values(earlier);
        return now.stream()
                .filter(row -> values.containsKey(row.publisher()))
                .map(row -> new StatisticsAnswers.Row(
                        rank(row.publisher(), values).orElseThrow(),
                        new Named(row.publisher().value(), row.name()),
                        values.getOrDefault(row.publisher(), 0.0),
                        row.total(),
                        row.fresh(),
                        row.updated(),
                        rank(row.publisher(), before)))
                .sorted(Comparator.comparingInt(StatisticsAnswers.Row::rank)
                        .thenComparing(row -> row.publisher().name()))
                .toList();
    }

    private Map<PublisherId, Double> values(List<LeaderboardRow> rows) {
        var values = new HashMap<PublisherId, Double>();
        rows.forEach(row -> Optional.ofNullable(population.get(row.publisher()))
                .ifPresent(people -> values.put(row.publisher(), Math.round(row.value() * 1e6 / people) / 1e3)));
        return values;
    }

    /** Equal values share a rank. */
    private static OptionalInt rank(PublisherId publisher, Map<PublisherId, Double> values) {
        var own = values.get(publisher);
        return own == null
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) values.values().stream()
                                .filter(other -> other > own)
                                .count());
    }
}
