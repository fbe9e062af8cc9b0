package se.datatorg.catalog.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.SourceState;

/** Takes whole sources out of what is public. It is a run of its own, so that nobody visits the source meanwhile. */
final class Removal {
    private static final Judgement NOTHING = new Judgement(Map.of(), Map.of());

    private final Database database;
    private final Packing packing;
    private final Harvests harvests;
    private final Versions versions;
    private final Clock clock;

    Removal(Database database, Packing packing, Harvests harvests, Versions versions, Clock clock) {
        this.database = database;
        this.packing = packing;
        this.harvests = harvests;
        this.versions = versions;
        this.clock = clock;
    }

    /** The generation that it made; empty when a visit is under way. */
    OptionalLong of(SourceId source) {
        var run = harvests.open(source);
        if (run.isEmpty()) {
            return OptionalLong.empty();
        }
        var all = versions.inForce(source).keySet();
        var changes = new ChangeSet(source, List.of(), all, Set.of(), NOTHING);
        return OptionalLong.of(database.write(session -> write(session, run.get(), changes)));
    }

    private long write(Session session, RunId run, ChangeSet changes) {
        var source = changes.source();
        long generation =
                new Commit(session, packing, Sources.key(session, source)).write(changes, run, clock.instant());
        session.update(
                "UPDATE source SET state = ?, good_run = NULL WHERE id = ?",
                SourceState.REMOVED.word(),
                source.value());
        var report = RunReport.removal(changes.removed().size());
        new Ending(Outcome.UPDATED, OptionalLong.of(generation), clock.instant(), report).write(session, run);
        return generation;
    }
}
