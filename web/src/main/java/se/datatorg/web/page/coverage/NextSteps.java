package se.datatorg.web.page.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.coverage.Cell;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.catalog.coverage.CoverageRow;
import se.datatorg.catalog.coverage.Evidence;
import se.datatorg.catalog.coverage.Standing;
import se.datatorg.catalog.record.LangText;
import se.datatorg.web.page.frame.Visit;

/** What municipalities could do next with little work. */
final class NextSteps {
    private static final int STEPS = 6;

    private NextSteps() {}

    /** What is there already and only lacks a pointer to its specification: one step a municipality. */
    static List<CoverageView.Step> of(Coverage coverage, Visit visit) {
        return coverage.rows().stream()
                .sorted(Comparator.comparingInt(CoverageRow::own).reversed())
                .flatMap(row -> step(row, visit).stream())
                .limit(STEPS)
                .toList();
    }

    private static Optional<CoverageView.Step> step(CoverageRow row, Visit visit) {
        return row.cells().stream()
                .filter(cell -> cell.standing() == Standing.PROBABLE)
                .filter(cell -> cell.dataset().specification().isPresent()
                        && cell.evidence().getFirst().by() == Evidence.By.TITLE)
                .findFirst()
                .map(cell -> new CoverageView.Step(
                        visit.href("/datasets/" + cell.evidence().getFirst().id()),
                        row.publisher().shortName() + ": "
                                + cell.dataset().label().in(visit.lang()),
                        visit.words()
                                .t(
                                        "coverage.step",
                                        title(cell, visit),
                                        cell.dataset().specification().orElseThrow())));
    }

    /** What the publisher calls the surest evidence. */
    static String title(Cell cell, Visit visit) {
        var record = cell.evidence().getFirst();
        return record.title().in(visit.lang()).map(LangText::text).orElse(record.iri());
    }
}
