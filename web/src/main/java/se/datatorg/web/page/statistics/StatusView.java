package se.datatorg.web.page.statistics;

import java.util.List;
import se.datatorg.web.page.source.RunRow;

/**
 * How the service fares.
 *
 * @param generations what ledger, search and SPARQL show
 * @param behind whether a view has not caught up with the ledger
 * @param storage what is not done for want of space; empty when there is enough
 * @param backup when the ledger was last copied; empty when the portal makes no copies
 * @param backupFailed whether the newest copy could not be made
 */
public record StatusView(
        List<Generation> generations,
        boolean behind,
        String storage,
        String backup,
        boolean backupFailed,
        List<StatisticsView.Feed> feeds,
        List<RunRow> runs) {

    /** A view of the ledger and the generation it shows. */
    public record Generation(String name, String number) {}
}
