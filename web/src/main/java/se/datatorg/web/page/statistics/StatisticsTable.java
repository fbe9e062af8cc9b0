package se.datatorg.web.page.statistics;

import java.util.List;
import se.datatorg.catalog.statistics.Measure;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.table.CsvTable;

/** {@code GET /statistics.csv?from=&to=}: what every publisher had, added and changed in the period. */
public final class StatisticsTable {
    private final Portal portal;

    public StatisticsTable(Portal portal) {
        this.portal = portal;
    }

    public void give(Visit visit) {
        var words = visit.words();
        var period = Period.of(visit);
        var table = CsvTable.headed(
                visit.lang(),
                List.of(
                        words.t("col.rank"),
                        words.t("col.publisher"),
                        words.t("statistics.total"),
                        words.t("statistics.fresh"),
                        words.t("statistics.updated"),
                        words.t("period.from"),
                        words.t("period.to")));
        for (var row : portal.statistics().leaderboard(Measure.TOTAL, period.from(), period.to())) {
            table.number(row.rank())
                    .text(row.name())
                    .number(row.total())
                    .number(row.fresh())
                    .number(row.updated())
                    .text(period.from().toString())
                    .text(period.to().toString())
                    .endRow();
        }
        visit.give(table, words.t("csv.file.statistics"));
    }
}
