package se.datatorg.catalog.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;

/** Harvests under way: each opens a run and ends it in one way. What came of them is asked of {@link Runs}. */
public final class Harvests {
    private final Database database;
    private final Packing packing;
    private final Crashes crashes;
    private final Clock clock;

    Harvests(Database database, Packing packing, Crashes crashes, Clock clock) {
        this.database = database;
        this.packing = packing;
        this.crashes = crashes;
        this.clock = clock;
    }

    /** Opens a run; empty when the source has an open one: the second request joins the first. */
    public Optional<RunId> open(SourceId source) {
        crashes.write();
        return database.writeLightly(session -> session.find(
                "INSERT OR IGNORE INTO run (source, owner, started, outcome)"
                        + " SELECT key, ?, ?, 'running' FROM source WHERE id = ? RETURNING id",
                row -> new RunId(row.number(1)),
                Owner.thisProcess().toString(),
                clock.instant(),
                source.value()));
    }

    /** Accepts a feed: the run's outcome, its findings and all its changes become one generation, or nothing does. */
    public long accept(RunId run, ChangeSet changes, Acceptance acceptance, RunReport report) {
        return database.write(session -> {
            long source = Sources.key(session, changes.source());
            long generation = new Commit(session, packing, source).write(changes, run, clock.instant());
            keep(session, source, run, acceptance);
            var told = report.with(Precedence.clashes(session, source));
            new Ending(Outcome.UPDATED, OptionalLong.of(generation), clock.instant(), told).write(session, run);
            return generation;
        });
    }

    /** Ends a run that brought nothing new. */
    public void unchanged(RunId run, SourceId source, Optional<Acceptance> acceptance, RunReport report) {
        database.writeLightly(session -> {
            acceptance.ifPresent(seen -> keep(session, Sources.key(session, source), run, seen));
            Ending.of(Outcome.UNCHANGED, clock.instant(), report).write(session, run);
            return run;
        });
    }

    /** Ends a run whose feed is not accepted (held, rejected, unreachable); nothing public changes. */
    public void refuse(RunId run, SourceId source, Outcome outcome, Optional<RawFeed> raw, RunReport report) {
        var what = outcome == Outcome.HELD ? RawFeed.What.HELD : RawFeed.What.FAILED;
        database.writeOnly(session -> {
            raw.ifPresent(bytes -> RawFeeds.keep(session, Sources.key(session, source), what, run, bytes));
            Ending.of(outcome, clock.instant(), report).write(session, run);
        });
    }

    /**
     * Ends a run by a fault of ours; nothing public changes. When even that cannot be written, on a full disk, the run is
     * shown as ended all the same, and is written when there is space.
     */
    public void crashed(RunId run, RunReport report) {
        crashes.add(run, Ending.of(Outcome.CRASHED, clock.instant(), report));
    }

    /**
     * Closes runs that a dead process left open; their sources are due again. Cheap when there are none; on a full disk they
     * wait until there is space.
     */
    public List<RunId> interruptAbandoned() {
        crashes.write();
        var abandoned = listOpen().stream()
                .filter(open -> !Owner.parse(open.owner()).isAlive())
                .map(Open::run)
                .toList();
        if (database.room() == Room.NONE) {
            return List.of();
        }
        abandoned.forEach(this::interrupt);
        return abandoned;
    }

    private record Open(RunId run, String owner) {}

    /** Runs that are open, with the process that owns each. */
    private List<Open> listOpen() {
        return database.read(session -> session.list(
                "SELECT id, owner FROM run WHERE ended IS NULL",
                row -> new Open(new RunId(row.number(1)), row.text(2))));
    }

    private void interrupt(RunId run) {
        database.writeOnly(session -> session.update(
                "UPDATE run SET ended = ?, outcome = ? WHERE id = ? AND ended IS NULL",
                clock.instant(),
                Outcome.INTERRUPTED.word(),
                run.number()));
    }

    private static void keep(Session session, long source, RunId run, Acceptance acceptance) {
        session.update(
                "UPDATE source SET etag = ?, last_modified = ?, feed_hash = ?, rules = ?, good_run = ? WHERE key = ?",
                acceptance.validators().etag(),
                acceptance.validators().lastModified(),
                acceptance.feedHash().bytes(),
                acceptance.rules(),
                run.number(),
                source);
        acceptance.raw().ifPresent(raw -> RawFeeds.keep(session, source, RawFeed.What.GOOD, run, raw));
    }
}
