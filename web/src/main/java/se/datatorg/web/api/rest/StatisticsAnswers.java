package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.Group;
import se.datatorg.catalog.statistics.LeaderboardRow;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.catalog.statistics.SeriesPoint;
import se.datatorg.catalog.statistics.Statistics;
import se.datatorg.catalog.statistics.Totals;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /api/v1/statistics/totals}, {@code …/series} and {@code …/leaderboard}. Days are days in Sweden. */
public final class StatisticsAnswers {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int MOST_POINTS = 600;
    private final Statistics statistics;
    private final Ledger ledger;
    private final Clock clock;

    public StatisticsAnswers(Statistics statistics, Ledger ledger, Clock clock) {
        this.statistics = statistics;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a leaderboard counts by. */
    enum Per {
        PUBLISHER,
        THOUSAND_INHABITANTS;

        String word() {
            return Told.camelCase(this);
        }
    }

    /** The catalogue in numbers. */
    record Count(
            Instant at,
            long generation,
            int datasets,
            int series,
            int services,
            int distributions,
            int publishersWithData,
            int publishers,
            int sources) {
        static Count of(Totals totals) {
            return new Count(
                    Told.moment(totals.at()),
                    totals.generation(),
                    totals.datasets(),
                    totals.series(),
                    totals.services(),
                    totals.distributions(),
                    totals.publishersWithData(),
                    totals.publishers(),
                    totals.sources());
        }
    }

    /** A measure over time; each point is named by its first day. */
    record Series(
            String measure,
            String group,
            Optional<String> publisher,
            LocalDate from,
            LocalDate to,
            List<SeriesPoint> points) {}

    /** Publishers in order. */
    record Leaderboard(String measure, String per, LocalDate from, LocalDate to, List<Row> rows) {}

    /** A publisher's place; {@code before} is its rank in the period of equal length before. */
    record Row(
            int rank,
            Named publisher,
            double value,
            int total,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            int fresh,

            int updated,
            OptionalInt before) {
        static Row of(LeaderboardRow row) {
            return new Row(
                    row.rank(),
                    new Named(row.publisher().value(), row.name()),
                    row.value(),
                    row.total(),
                    row.fresh(),
                    row.updated(),
                    row.before());
        }
    }

    public void totals(Context ctx) {
        var at = Parameters.of(ctx, "at").day("at").map(StatisticsAnswers::end);
        Json.answer(ctx, Count.of(statistics.totals(at.orElseGet(clock::instant))));
    }

    public void series(Context ctx) {
        var given = Parameters.of(ctx, "measure", "group", "publisher", "from", "to");
        var measure = measure(given);
        var group = given.choice("group", Group.values(), Group::word).orElse(Group.MONTH);
        var publisher = given.one("publisher").map(this::publisher).map(Publisher::id);
        var period = Period.of(given, today(), MOST_POINTS / 12);
        Json.answer(
                ctx,
                new Series(
                        measure.word(),
                        group.word(),
                        publisher.map(Object::toString),
                        period.from(),
                        period.to(),
                        statistics.series(measure, group, publisher, period.from(), period.to())));
    }

    public void leaderboard(Context ctx) {
        var given = Parameters.of(ctx, "measure", "from", "to", "per");
        var measure = measure(given);
        var per = given.choice("per", Per.values(), Per::word).orElse(Per.PUBLISHER);
        var period = Period.of(given, today(), MOST_POINTS / 12);
        var rows = statistics.leaderboard(measure, period.from(), period.to());
        Json.answer(
                ctx,
                new Leaderboard(
                        measure.word(),
                        per.word(),
                        period.from(),
                        period.to(),
                        per == Per.PUBLISHER
                                ? rows.stream().map(Row::of).toList()
                                : perThousand(measure, period, rows)));
    }

    private List<Row> perThousand(Measure measure, Period period, List<LeaderboardRow> rows) {
        if (measure == Measure.QUALITY) {
            throw Parameters.bad(
                    "per",
                    Per.THOUSAND_INHABITANTS.word(),
                    new Text("Kvalitet räknas inte per invånare.", "Quality is not counted by inhabitants."));
        }
        var before = period.before();
        return new PerThousand(ledger.publishers().list())
                .rows(rows, statistics.leaderboard(measure, before.from(), before.to()));
    }

    private static Measure measure(Parameters given) {
        return given.choice("measure", Measure.values(), Measure::word).orElse(Measure.TOTAL);
    }

    private Publisher publisher(String id) {
        return ledger.publishers().list().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Parameters.bad(
                        "publisher",
                        id,
                        new Text(
                                "Alla utgivare står på /api/v1/publishers.",
                                "All publishers are at /api/v1/publishers.")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN);
    }

    /** The last moment of the day. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SWEDEN).toInstant().minusMillis(1);
    }
}
