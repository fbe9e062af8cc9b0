package se.datatorg.web.page.publisher;

import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.Group;
import se.datatorg.catalog.statistics.LeaderboardRow;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.web.Portal;
import se.datatorg.web.page.chart.LineChart;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.search.ResultView;
import se.datatorg.web.page.source.RunRow;
import se.datatorg.web.page.source.RunWords;

/** {@code GET /publishers/{id}}. */
public final class PublisherPage {
    private static final int SHOWN = 20;
    private static final int STONES = 30;
    private static final int YEARS = 2;
    private final Portal portal;

    public PublisherPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var name = visit.ctx().pathParam("id");
        var publisher = portal.ledger().publishers().list().stream()
                .filter(known -> known.id().value().equals(name))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        visit.via(visit.words().t("nav.publishers"), "/publishers");
        visit.show("publisher", publisher.name(), Section.PUBLISHERS, view(publisher, visit));
    }

    private PublisherView view(Publisher publisher, Visit visit) {
        var words = visit.words();
        var total = row(Measure.TOTAL, publisher.id(), visit);
        var fresh = row(Measure.NEW, publisher.id(), visit).filter(row -> row.value() > 0);
        int datasets = total.map(LeaderboardRow::total).orElse(0);
        int news = total.map(LeaderboardRow::fresh).orElse(0);
        var lede = datasets == 0
                ? words.t("publisher.none", publisher.shortName())
                : words.t("publisher.lede", words.n("search.count", datasets), news);
        return new PublisherView(
                publisher.id().value(),
                lede,
                datasets,
                words.n("search.count", datasets),
                visit.format().number(news),
                fresh.map(row -> visit.format().number(row.rank())),
                row(Measure.QUALITY, publisher.id(), visit)
                        .filter(row -> row.value() > 0)
                        .map(row -> new PublisherView.Quality(
                                visit.format().number(Math.round(row.value())), Band.of(row.value()))),
                RegionMap.marked(
                        portal.pack(),
                        publisher.code().map(Set::of).orElse(Set.of()),
                        words.t("publisher.map", publisher.name())),
                datasets == 0 ? Optional.empty() : Optional.of(growth(publisher.id(), visit)),
                feeds(publisher.id(), visit),
                datasets(publisher.id(), visit));
    }

    private Optional<LeaderboardRow> row(Measure measure, PublisherId publisher, Visit visit) {
        var today = visit.today();
        return portal.statistics().leaderboard(measure, LocalDate.of(today.getYear(), 1, 1), today).stream()
                .filter(row -> row.publisher().equals(publisher))
                .findFirst();
    }

    private PublisherView.Growth growth(PublisherId publisher, Visit visit) {
        var today = visit.today();
        var points = portal.statistics()
                .series(Measure.TOTAL, Group.MONTH, Optional.of(publisher), today.minusYears(YEARS), today);
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

    private List<PublisherView.Feed> feeds(PublisherId publisher, Visit visit) {
        return portal.ledger().sources().list().stream()
                .filter(source -> source.publisher().equals(publisher))
                .map(source -> {
                    var runs = portal.ledger().runs().list(source.id(), STONES);
                    return new PublisherView.Feed(
                            source.id().value(),
                            visit.href("/sources/" + source.id()),
                            source.address().toString(),
                            RunWords.stones(runs, STONES, visit),
                            runs.stream().findFirst().map(run -> RunRow.of(run, visit)));
                })
                .toList();
    }

    private List<ResultView> datasets(PublisherId publisher, Visit visit) {
        var query = SearchQuery.of("", visit.lang())
                .with(Facet.PUBLISHER, publisher.value())
                .sortedBy(Sort.MODIFIED)
                .part(1, SHOWN, Set.of());
        return portal.index().search(query).hits().stream()
                .map(hit -> ResultView.of(hit.record(), visit))
                .toList();
    }
}
