package se.datatorg.web.cli;

import java.time.Duration;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Room;
import se.datatorg.web.assembly.Workshop;

/** What commands wait for: room before they begin, and that visitors see what they did. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Waiting() {}

    /** Refuses a harvest for which there is too little space. */
    static void forRoom(Ledger ledger) {
        if (ledger.room() != Room.ENOUGH) {
            throw new Refusal(
                    "the disk is nearly full, so no source is visited. What is public stays. Make space, or lower"
                            + " storage.harvest and storage.percent.");
        }
    }

    static void forProjections(Workshop workshop, Output output) throws InterruptedException {
        workshop.awaitProjections(LONGEST)
                .ifPresent(behind -> output.note("saved, but the running server's " + behind
                        + " has not caught up yet; it will by itself. See its log if it does not."));
    }
}
