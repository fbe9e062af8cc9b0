package se.datatorg.web.page.statistics;

import java.util.List;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;
import se.datatorg.web.page.source.RunRow;

/** {@code GET /status}. */
public final class StatusPage {
    private static final int RUNS = 40;
    private final Portal portal;

    public StatusPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var view = portal.ledger().together(() -> view(visit));
        visit.show("status", visit.words().t("frame.status"), Section.NONE, view);
    }

    private StatusView view(Visit visit) {
        var words = visit.words();
        var format = visit.format();
        var ledger = portal.ledger().generation();
        var index = portal.index().generation();
        var store = portal.sparql().generation();
        return new StatusView(
                List.of(
                        new StatusView.Generation(words.t("status.ledger"), format.number(ledger)),
                        new StatusView.Generation(words.t("status.index"), format.number(index)),
                        new StatusView.Generation(
                                words.t("status.store"), store < 0 ? words.t("status.filling") : format.number(store))),
                index < ledger || store < ledger,
                storage(words),
                backup(visit),
                portal.ledger().backups().last().failed(),
                new FeedRows(portal).needing(visit),
                portal.ledger().runs().list(RUNS).stream()
                        .map(run -> RunRow.of(run, visit))
                        .toList());
    }

    /** Nothing is said where the portal makes no backups by itself. */
    private String backup(Visit visit) {
        var backups = portal.ledger().backups().last();
        var made = backups.made().map(moment -> visit.format().moment(moment, portal.clock()));
        var words = visit.words();
        if (backups.failed()) {
            return made.map(moment -> words.t("status.backup.failed", moment)).orElse(words.t("status.backup.none"));
        }
        return made.map(moment -> words.t("status.backup", moment)).orElse("");
    }

    private String storage(Words words) {
        return switch (portal.ledger().room()) {
            case ENOUGH -> "";
            case SCARCE -> words.t("status.storage.scarce");
            case NONE -> words.t("status.storage.none");
        };
    }
}
