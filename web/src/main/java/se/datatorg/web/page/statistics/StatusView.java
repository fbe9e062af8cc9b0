package se.datatorg.web.page.statistics;

import java.util.List;
import se.datatorg.web.page.source.RunRow;

/**
 * How the service fares.
 *
 * @param generations what ledger, search and SPARQL show
 * @param behind whether a view has not caught up with the ledger
 * @param storage what is not done for want of space; empty when there is enough
 */
public record StatusView(
        List<Generation> generations,
        boolean behind,
        String storage,
        List<StatisticsView.Feed> feeds,
        List<RunRow> runs) {

    /** A view of the ledger and the generation it shows. */
    public record Generation(String name, String number) {}
}
