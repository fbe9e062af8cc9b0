package se.datatorg.web.page.home;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Run;

/** The newest runs, read again only when one of the very newest has come or ended: runs behind those have ended for good. */
final class RecentRuns {
    private static final int MOVING = 100;

    private final Ledger ledger;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    RecentRuns(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Known(List<Run> newest, List<Run> all) {}

    /** At most that many, the newest first. */
    List<Run> list(int most) {
        var newest = ledger.runs().list(MOVING);
        var before = known.get();
        if (before != null && before.newest().equals(newest)) {
            return before.all();
        }
        var read = new Known(newest, ledger.runs().list(most));
        known.set(read);
        return read.all();
    }
}
