package se.datatorg.web.page.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.datatorg.catalog.coverage.CoverageRow;
import se.datatorg.web.page.frame.Visit;

/**
 * What is shown of the coverage, and in which order. What the address says and nobody knows is left at its usual.
 *
 * @param subregion part of the region; empty for all of it
 * @param sorted {@code most}, {@code name} or {@code fewest}
 * @param all also what has no national specification
 */
record CoverageChoice(String subregion, String sorted, boolean all) {
    private static final List<String> ORDERS = List.of("most", "name", "fewest");

    static CoverageChoice of(Visit visit) {
        var order = visit.param("order");
        return new CoverageChoice(
                visit.param("subregion"),
                ORDERS.contains(order) ? order : ORDERS.getFirst(),
                visit.param("set").equals("all"));
    }

    Comparator<CoverageRow> order() {
        var byName =
                Comparator.<CoverageRow, String>comparing(row -> row.publisher().shortName());
        return switch (sorted) {
            case "name" -> byName;
            case "fewest" -> Comparator.comparingInt(CoverageRow::own).thenComparing(byName);
            default -> Comparator.comparingInt(CoverageRow::own).reversed().thenComparing(byName);
        };
    }

    List<CoverageView.Choice> fields(List<String> subregions, Visit visit) {
        var words = visit.words();
        var parts = new ArrayList<CoverageView.Option>();
        parts.add(new CoverageView.Option("", words.t("coverage.whole"), subregion.isEmpty()));
        subregions.forEach(name -> parts.add(new CoverageView.Option(name, name, name.equals(subregion))));
        return List.of(
                new CoverageView.Choice("subregion", words.t("coverage.subregion"), parts),
                new CoverageView.Choice(
                        "order",
                        words.t("coverage.order"),
                        List.of(
                                new CoverageView.Option("most", words.t("coverage.order.most"), sorted.equals("most")),
                                new CoverageView.Option("name", words.t("coverage.order.name"), sorted.equals("name")),
                                new CoverageView.Option(
                                        "fewest", words.t("coverage.order.fewest"), sorted.equals("fewest")))),
                new CoverageView.Choice(
                        "set",
                        words.t("coverage.set"),
                        List.of(
                                new CoverageView.Option("specified", words.t("coverage.set.specified"), !all),
                                new CoverageView.Option("all", words.t("coverage.set.all"), all))));
    }
}
