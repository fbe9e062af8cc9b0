package se.datatorg.catalog.ledger;

import java.time.Clock;
import java.util.List;

/** What is kept of people, and no longer than it must be. */
public final class Privacy {
    private final Database database;
    private final Packing packing;
    private final Clock clock;

    Privacy(Database database, Packing packing, Clock clock) {
        this.database = database;
        this.packing = packing;
        this.clock = clock;
    }

    /** Lets go of what need not be kept any longer; the catalogue's history is not touched. */
    public void forget() {
        database.writeOnly(session -> Forgetting.forget(session, clock.instant()));
    }

    /** Versions, in force and past, in which the text stands; newest first. */
    public List<Trace> listTraces(PersonalText personal) {
        return database.read(session -> Erasing.traces(session, packing, personal));
    }

    /**
     * Takes the text out of everything that is kept: versions in force and past, addresses, findings, raw deliveries. It is a
     * generation of its own. Who did it and why is kept for good; the text is not. Nobody else may use the ledger meanwhile.
     */
    public Erased erase(PersonalText personal, String who, String note) {
        var erased =
                database.write(session -> new Erasing(session, packing, personal).erase(who, note, clock.instant()));
        database.emptyLog();
        return erased;
    }
}
