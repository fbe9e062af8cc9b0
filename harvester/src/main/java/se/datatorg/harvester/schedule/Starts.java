package se.datatorg.harvester.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.datatorg.catalog.SourceId;

/**
 * When sources were last started, as far as that can be believed. A run that crashed before the ledger knew of it is
 * remembered here, so it is not started again at once; and a start that lies further ahead than the source's interval
 * was written by a clock that has been put back since: it counts as made when that was noticed.
 */
final class Starts {
    private final Map<SourceId, Instant> own = new ConcurrentHashMap<>();

    void note(SourceId source, Instant now) {
        own.put(source, now);
    }

    /** The source with the start that counts. */
    Planned credible(Planned planned, Instant now) {
        var known = planned.lastStart();
        var latest = now.plus(planned.every());
        if (known.isPresent() && known.get().isAfter(latest)) {
            return planned.startedAt(noticed(planned.source(), now));
        }
        var mine = own.get(planned.source());
        if (mine == null || mine.isAfter(latest) || known.filter(mine::isBefore).isPresent()) {
            return planned;
        }
        return planned.startedAt(mine);
    }

    private Instant noticed(SourceId source, Instant now) {
        return own.merge(source, now, (before, current) -> before.isAfter(current) ? current : before);
    }
}
