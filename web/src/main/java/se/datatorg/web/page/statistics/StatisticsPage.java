package se.datatorg.web.page.statistics;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.Group;
import se.datatorg.catalog.statistics.LeaderboardRow;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.catalog.statistics.Totals;
import se.datatorg.web.Portal;
import se.datatorg.web.page.chart.LineChart;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.publisher.PublisherView;

/** {@code GET /statistics?from=&to=}. */
public final class StatisticsPage {
    private final Portal portal;

    public StatisticsPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        visit.show(
                "statistics", visit.words().t("statistics.title"), Section.STATISTICS, view(Period.of(visit), visit));
    }

    private StatisticsView view(Period period, Visit visit) {
        var end = period.to().atTime(LocalTime.MAX).atZone(Format.ZONE).toInstant();
        var now = portal.clock().instant();
        var totals = portal.statistics().totals(end.isAfter(now) ? now : end);
        var fresh = portal.statistics().leaderboard(Measure.NEW, period.from(), period.to());
        var total = portal.statistics().leaderboard(Measure.TOTAL, period.from(), period.to());
        Map<PublisherId, Publisher> publishers = portal.ledger().publishers().list().stream()
                .collect(Collectors.toMap(Publisher::id, Function.identity()));
        var perCode = perCode(total, publishers);
        var classes = new MapClasses(perCode);
        var feeds = new FeedRows(portal).needing(visit);
        var notBegun = portal.statistics().notBegun();
        return new StatisticsView(
                period.from().toString(),
                period.to().toString(),
                visit.format().fullDay(period.from()) + " – " + visit.format().fullDay(period.to()),
                lede(fresh, notBegun.size(), feeds.size(), visit),
                Period.presets(period, visit),
                facts(totals, visit),
                rows(fresh, publishers, visit),
                rows(total, publishers, visit),
                growth(period, visit),
                map(classes.classes(perCode), perCode, visit),
                classes.legend(visit),
                notBegun.stream()
                        .map(publisher -> new StatisticsView.NotBegun(
                                publisher.name(), visit.href("/publishers/" + publisher.id())))
                        .toList(),
                feeds);
    }

    private static String lede(List<LeaderboardRow> fresh, int notBegun, int feeds, Visit visit) {
        var words = visit.words();
        int news = fresh.stream().mapToInt(LeaderboardRow::fresh).sum();
        return words.n("statistics.news", news)
                + " "
                + (notBegun == 0 ? words.t("statistics.allBegun") : words.n("statistics.notBegun", notBegun))
                + (feeds == 0 ? "" : " " + words.n("statistics.feeds", feeds));
    }

    private static StatisticsView.Facts facts(Totals totals, Visit visit) {
        var format = visit.format();
        return new StatisticsView.Facts(
                format.number(totals.datasets()),
                format.number(totals.series()),
                format.number(totals.services()),
                format.number(totals.distributions()),
                visit.words().t("quality.of", totals.publishersWithData(), totals.publishers()),
                format.number(totals.sources()));
    }

    private static List<StatisticsView.Row> rows(
            List<LeaderboardRow> rows, Map<PublisherId, Publisher> publishers, Visit visit) {
        var most = rows.stream().mapToDouble(LeaderboardRow::value).max().orElse(1);
        return rows.stream()
                .filter(row -> row.value() > 0)
                .map(row -> row(row, Math.max(1, most), Optional.ofNullable(publishers.get(row.publisher())), visit))
                .toList();
    }

    private static StatisticsView.Row row(LeaderboardRow row, double most, Optional<Publisher> publisher, Visit visit) {
        var format = visit.format();
        return new StatisticsView.Row(
                row.rank(),
                change(row, visit),
                publisher.map(Publisher::shortName).orElse(row.name()),
                visit.href("/publishers/" + row.publisher()),
                publisher.flatMap(Publisher::code).orElse(null),
                row.value() / most,
                format.number(row.value()),
                format.number(row.total()),
                row.fresh() == 0 ? "0" : "+" + format.number(row.fresh()),
                format.number(row.updated()));
    }

    private static Optional<StatisticsView.Change> change(LeaderboardRow row, Visit visit) {
        if (row.before().isEmpty() || row.before().getAsInt() == row.rank()) {
            return Optional.empty();
        }
        int places = row.before().getAsInt() - row.rank();
        var words = visit.words();
        return Optional.of(
                places > 0
                        ? new StatisticsView.Change(
                                Icon.UP, "ok nw", Integer.toString(places), words.n("rank.up", places))
                        : new StatisticsView.Change(
                                Icon.DOWN, "muted nw", Integer.toString(-places), words.n("rank.down", -places)));
    }

    private PublisherView.Growth growth(Period period, Visit visit) {
        var from =
                period.from().isAfter(period.to().minusMonths(11)) ? period.to().minusMonths(11) : period.from();
        var points = portal.statistics().series(Measure.TOTAL, Group.MONTH, Optional.empty(), from, period.to());
        var format = visit.format();
        var first = points.isEmpty() ? "0" : format.number(points.getFirst().value());
        var last = points.isEmpty() ? "0" : format.number(points.getLast().value());
        var label = visit.words().t("growth.label", first, last);
        return new PublisherView.Growth(
                LineChart.wide(points, format, label),
                LineChart.narrow(points, format, label),
                points.reversed().stream()
                        .map(point -> new PublisherView.Point(format.month(point.from()), format.number(point.value())))
                        .toList());
    }

    private static Map<String, Integer> perCode(List<LeaderboardRow> rows, Map<PublisherId, Publisher> publishers) {
        var totals = new HashMap<String, Integer>();
        rows.forEach(row -> Optional.ofNullable(publishers.get(row.publisher()))
                .flatMap(Publisher::code)
                .ifPresent(code -> totals.put(code, row.total())));
        return totals;
    }

    private RegionMap map(Map<String, Integer> classes, Map<String, Integer> totals, Visit visit) {
        var words = visit.words();
        return RegionMap.classed(
                portal.pack(),
                classes,
                outline -> outline.name() + ": " + words.n("search.count", totals.getOrDefault(outline.code(), 0)),
                words.t("statistics.mapLabel"));
    }
}
