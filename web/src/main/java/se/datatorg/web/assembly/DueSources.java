package se.datatorg.web.assembly;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Room;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.harvester.schedule.DueTimes;
import se.datatorg.harvester.schedule.Planned;

/** Which sources are due, computed from the ledger: a crash or a missed night leaves nothing stuck. */
public final class DueSources {
    private static final Logger LOG = LoggerFactory.getLogger(DueSources.class);
    private static final int LOOKED_AT = 5;
    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.UNREACHABLE, Outcome.REJECTED, Outcome.CRASHED);

    private final Ledger ledger;

    public DueSources(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Every active source with when it was last visited; none while the disk is nearly full. Visits that a dead process left
     * open are closed first.
     */
    public List<Planned> planned() {
        ledger.harvests().interruptAbandoned();
        if (ledger.room() != Room.ENOUGH) {
            LOG.warn("the disk is nearly full: no source is visited until there is space");
            return List.of();
        }
        return ledger.sources().list().stream()
                .filter(source -> source.state() == SourceState.ACTIVE)
                .map(this::planned)
                .toList();
    }

    /** Active sources whose time has come. */
    public List<SourceId> list() {
        var now = ledger.clock().instant();
        return planned().stream()
                .filter(planned -> !DueTimes.next(planned, Instant.EPOCH).isAfter(now))
                .map(Planned::source)
                .toList();
    }

    /** An interrupted visit does not count: its source is due again. */
    private Planned planned(Source source) {
        var last = ledger.runs().list(source.id(), LOOKED_AT).stream()
                .filter(run -> run.outcome() != Outcome.INTERRUPTED)
                .findFirst();
        boolean failing = last.map(Run::outcome).filter(FAILED::contains).isPresent();
        return new Planned(source.id(), source.every(), last.map(Run::started), failing);
    }
}
