package se.datatorg.web.page.publisher;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.LeaderboardRow;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /publishers}. */
public final class PublishersPage {
    private final Portal portal;

    public PublishersPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var today = visit.today();
        Map<PublisherId, LeaderboardRow> rows =
                portal.statistics().leaderboard(Measure.TOTAL, LocalDate.of(today.getYear(), 1, 1), today).stream()
                        .collect(Collectors.toMap(LeaderboardRow::publisher, Function.identity()));
        var publishers = portal.ledger().publishers().list();
        var most = rows.values().stream().mapToInt(LeaderboardRow::total).max().orElse(1);
        var groups = new TreeMap<String, List<Publisher>>(
                publishers.stream().collect(Collectors.groupingBy(publisher -> group(publisher, visit))));
        var begun = rows.values().stream().filter(row -> row.total() > 0).count();
        var view = new PublishersView(
                visit.format().number(begun),
                visit.format().number(publishers.size()),
                groups.entrySet().stream()
                        .sorted(Comparator.comparing(
                                entry -> entry.getValue().stream().noneMatch(PublishersPage::local)))
                        .map(entry -> new PublishersView.Group(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .sorted(Comparator.comparing(Publisher::name))
                                        .map(publisher -> row(publisher, rows, most, visit))
                                        .toList()))
                        .toList());
        visit.show("publishers", visit.words().t("nav.publishers"), Section.PUBLISHERS, view);
    }

    private static PublishersView.Row row(
            Publisher publisher, Map<PublisherId, LeaderboardRow> rows, int most, Visit visit) {
        var row = rows.get(publisher.id());
        int total = row == null ? 0 : row.total();
        int fresh = row == null ? 0 : row.fresh();
        return new PublishersView.Row(
                publisher.name(),
                visit.href("/publishers/" + publisher.id()),
                visit.format().number(total),
                fresh == 0 ? "–" : "+" + visit.format().number(fresh),
                (double) total / Math.max(1, most),
                total > 0);
    }

    private static boolean local(Publisher publisher) {
        return publisher.kind().equals("municipality");
    }

    private static String group(Publisher publisher, Visit visit) {
        var words = visit.words();
        return publisher
                .subregion()
                .orElse(
                        publisher.kind().equals("municipality")
                                ? words.t("publishers.municipalities")
                                : words.t("publishers.other"));
    }
}
