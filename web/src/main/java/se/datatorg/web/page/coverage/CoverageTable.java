package se.datatorg.web.page.coverage;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.vocab.Recommended;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.table.CsvTable;

/** {@code GET /coverage.csv?subregion=&order=&set=}: a row a municipality, a column a recommended dataset. */
public final class CoverageTable {
    private final Portal portal;

    public CoverageTable(Portal portal) {
        this.portal = portal;
    }

    public void give(Visit visit) {
        var asked = CoverageChoice.of(visit);
        var whole = portal.coverage().now();
        var coverage = asked.all() ? whole : whole.of(Recommended.withSpecification());
        var table = CsvTable.headed(visit.lang(), columns(coverage, visit));
        coverage.rows().stream()
                .filter(row -> asked.subregion().isEmpty()
                        || row.publisher().subregion().orElse("").equals(asked.subregion()))
                .sorted(asked.order())
                .forEach(row -> {
                    table.text(row.publisher().name())
                            .text(row.publisher().code().orElse(""))
                            .text(row.publisher().subregion().orElse(""))
                            .number(row.own());
                    row.cells().forEach(cell -> table.text(CoveragePage.words(cell.standing(), visit)));
                    table.endRow();
                });
        visit.give(table, visit.words().t("csv.file.coverage"));
    }

    private static List<String> columns(Coverage coverage, Visit visit) {
        var words = visit.words();
        var columns = new ArrayList<>(List.of(
                words.t("coverage.municipality"),
                words.t("csv.code"),
                words.t("coverage.subregion"),
                words.t("coverage.of", coverage.datasets().size())));
        coverage.datasets().forEach(dataset -> columns.add(dataset.label().in(visit.lang())));
        return columns;
    }
}
