package se.datatorg.web.cli;

import java.time.Duration;
import se.datatorg.web.assembly.Workshop;

/** Commands return when visitors see what they did. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Waiting() {}

    static void forProjections(Workshop workshop, Output output) throws InterruptedException {
        workshop.awaitProjections(LONGEST)
                .ifPresent(behind -> output.note("saved, but the running server's " + behind
                        + " has not caught up yet; it will by itself. See its log if it does not."));
    }
}
