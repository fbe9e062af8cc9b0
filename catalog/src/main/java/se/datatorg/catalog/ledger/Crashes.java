package se.datatorg.catalog.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.RunId;

/** Runs that have crashed and whose end could not be written yet: shown as ended, and written as soon as that works. */
final class Crashes {
    private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);

    private final Database database;
    private final Map<RunId, Ending> unwritten = new ConcurrentHashMap<>();

    Crashes(Database database) {
        this.database = database;
    }

    /** Ends a run that crashed; on a full disk even that may have to wait. */
    void add(RunId run, Ending crash) {
        unwritten.put(run, crash);
        write();
    }

    /** The border where a crash that cannot be written is told: the next run tries again. */
    void write() {
        try {
            for (var crash : Map.copyOf(unwritten).entrySet()) {
                database.writeOnly(session -> crash.getValue().tryWrite(session, crash.getKey()));
                unwritten.remove(crash.getKey());
            }
        } catch (LedgerFailure e) {
            LOG.warn("the end of {} could not be written yet", unwritten.keySet(), e);
        }
    }

    /** How the run ended, when that is not written yet. */
    Optional<Ending> find(RunId run) {
        return Optional.ofNullable(unwritten.get(run));
    }
}
