package se.datatorg.web.page.publisher;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.statistics.LeaderboardRow;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.table.CsvTable;

/** {@code GET /publishers.csv}: everybody on the region's list, also those who have not begun. */
public final class PublishersTable {
    private final Portal portal;

    public PublishersTable(Portal portal) {
        this.portal = portal;
    }

    public void give(Visit visit) {
        var words = visit.words();
        var table = CsvTable.headed(
                visit.lang(),
                List.of(
                        words.t("col.publisher"),
                        words.t("csv.code"),
                        words.t("csv.orgNumber"),
                        words.t("coverage.subregion"),
                        words.t("col.datasets"),
                        words.t("col.thisYear"),
                        words.t("csv.page")));
        var today = visit.today();
        var counts = portal.statistics().leaderboard(Measure.TOTAL, LocalDate.of(today.getYear(), 1, 1), today).stream()
                .collect(Collectors.toMap(LeaderboardRow::publisher, Function.identity()));
        portal.ledger().publishers().list().stream()
                .sorted(Comparator.comparing(Publisher::name))
                .forEach(publisher -> row(table, publisher, Optional.ofNullable(counts.get(publisher.id())), visit));
        visit.give(table, words.t("csv.file.publishers"));
    }

    private static void row(CsvTable table, Publisher publisher, Optional<LeaderboardRow> counts, Visit visit) {
        table.text(publisher.name())
                .text(publisher.code().orElse(""))
                .text(publisher.orgNumber().orElse(""))
                .text(publisher.subregion().orElse(""))
                .number(counts.map(LeaderboardRow::total).orElse(0))
                .number(counts.map(LeaderboardRow::fresh).orElse(0))
                .text(visit.portal().settings().at(visit.href("/publishers/" + publisher.id())))
                .endRow();
    }
}
