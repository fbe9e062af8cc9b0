package se.datatorg.web.page.home;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.search.Sort;
import se.datatorg.web.Portal;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.search.ResultView;

/** {@code GET /}. */
public final class HomePage {
    private static final int NEWEST = 7;
    private static final int LEADERS = 7;
    private final Portal portal;
    private final RecentRuns runs;

    public HomePage(Portal portal) {
        this.portal = portal;
        this.runs = new RecentRuns(portal.ledger());
    }

    public void show(Visit visit) {
        var pulse = new Pulse(runs.list(Pulse.RUNS), visit);
        var totals = portal.statistics().totals(portal.clock().instant());
        var newest = newest(visit);
        var region = portal.pack().name().in(visit.lang());
        var view = new HomeView(
                visit.format().number(totals.datasets()),
                visit.format().number(totals.publishersWithData()),
                pulse.sentence(),
                pulse.stones(),
                map(pulse, visit),
                newest.hits().stream()
                        .map(hit -> ResultView.of(hit.record(), visit))
                        .toList(),
                leaders(visit),
                visit.today().getYear(),
                themes(newest, visit),
                portal.settings().at("/api/v1"));
        visit.show("home", visit.words().t("home.title", region), Section.NONE, view);
    }

    private SearchResult newest(Visit visit) {
        return portal.index()
                .search(SearchQuery.of("", visit.lang())
                        .sortedBy(Sort.MODIFIED)
                        .part(1, NEWEST, EnumSet.of(Facet.THEME)));
    }

    private List<HomeView.Leader> leaders(Visit visit) {
        var today = visit.today();
        var rows = portal.statistics().leaderboard(Measure.NEW, LocalDate.of(today.getYear(), 1, 1), today).stream()
                .filter(row -> row.value() > 0)
                .limit(LEADERS)
                .toList();
        double most = rows.isEmpty() ? 1 : rows.getFirst().value();
        return rows.stream()
                .map(row -> new HomeView.Leader(
                        row.rank(),
                        row.name(),
                        visit.href("/publishers/" + row.publisher()),
                        visit.format().number(row.value()),
                        row.value() / most))
                .toList();
    }

    private static List<HomeView.Theme> themes(SearchResult result, Visit visit) {
        var counts = result.facets().getOrDefault(Facet.THEME, List.of());
        double most = counts.stream().mapToInt(FacetCount::count).max().orElse(1);
        return counts.stream()
                .map(count -> new HomeView.Theme(
                        count.label().in(visit.lang()),
                        visit.href("/datasets") + "?theme=" + count.value(),
                        visit.format().number(count.count()),
                        count.count() / most))
                .sorted(java.util.Comparator.comparing(HomeView.Theme::label))
                .toList();
    }

    private RegionMap map(Pulse pulse, Visit visit) {
        Map<SourceId, PublisherId> owners =
                portal.ledger().sources().list().stream().collect(Collectors.toMap(Source::id, Source::publisher));
        Set<PublisherId> fresh = pulse.fresh().stream()
                .flatMap(source -> Optional.ofNullable(owners.get(source)).stream())
                .collect(Collectors.toSet());
        var municipalities = portal.ledger().publishers().list().stream()
                .filter(publisher ->
                        fresh.contains(publisher.id()) && publisher.code().isPresent())
                .toList();
        var names = municipalities.stream().map(Publisher::shortName).collect(Collectors.toCollection(TreeSet::new));
        var label = names.isEmpty()
                ? visit.words().t("home.mapNone")
                : visit.words().t("home.map", String.join(", ", names));
        var codes = municipalities.stream()
                .flatMap(publisher -> publisher.code().stream())
                .collect(Collectors.toSet());
        return RegionMap.marked(portal.pack(), codes, label);
    }
}
