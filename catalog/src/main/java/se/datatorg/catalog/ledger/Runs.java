package se.datatorg.catalog.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Decision;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;

/** Runs: how each went, what it found and changed, and what was decided of it. {@link Harvests} opens and ends them. */
public final class Runs {
    private static final TypeReference<Finding> FINDING = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<RunNumbers> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<RunDiff> DIFF = new TypeReference<>() {};
    private static final String SELECT = "SELECT r.id, s.id, r.started, r.ended, r.outcome, r.gen, r.cause, r.steps,"
            + " r.numbers, r.syntax, r.bytes, r.triples, d.confirmed, d.who, d.note, d.at"
            + " FROM run r JOIN source s ON s.key = r.source LEFT JOIN decision d ON d.run = r.id ";

    private final Database database;
    private final Crashes crashes;
    private final Clock clock;

    Runs(Database database, Crashes crashes, Clock clock) {
        this.database = database;
        this.crashes = crashes;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Run> list(SourceId source, int limit) {
        return database.read(session ->
                session.list(SELECT + "WHERE s.id = ? ORDER BY r.id DESC LIMIT ?", this::run, source.value(), limit));
    }

    /** Newest first, of all sources. */
    public List<Run> list(int limit) {
        return database.read(session -> session.list(SELECT + "ORDER BY r.id DESC LIMIT ?", this::run, limit));
    }

    /** When the source last answered with what is shown of it; empty before the first time. */
    public Optional<Instant> findRefreshed(SourceId source) {
        return database.read(session -> session.find(
                "SELECT r.started FROM run r JOIN source s ON s.key = r.source WHERE s.id = ?"
                        + " AND r.outcome IN ('updated', 'unchanged') ORDER BY r.id DESC LIMIT 1",
                row -> row.time(1),
                source.value()));
    }

    /** Sources whose newest run has not ended, or not well. */
    public List<SourceId> listNotWell() {
        return database.read(session -> session.list(
                "SELECT s.id FROM source s WHERE (SELECT r.outcome FROM run r WHERE r.source = s.key"
                        + " ORDER BY r.id DESC LIMIT 1) NOT IN ('updated', 'unchanged')",
                row -> new SourceId(row.text(1))));
    }

    /** The runs that made the generations after the first, up to and with the second. */
    public List<Run> listOfGenerations(long after, long until) {
        return database.read(session ->
                session.list(SELECT + "WHERE r.gen > ? AND r.gen <= ? ORDER BY r.gen", this::run, after, until));
    }

    /** The run with that id, under way or ended. */
    public Optional<Run> find(RunId id) {
        return database.read(session -> session.find(SELECT + "WHERE r.id = ?", this::run, id.number()));
    }

    /**
     * What the run found: repairs and faults of the feed, and what judging its records gave, worst first. One that brought
     * the same as before has the findings of the run that it equals.
     */
    public List<Finding> listFindings(RunId id) {
        return database.read(session -> session.find(
                        "SELECT f.findings FROM run r JOIN run f ON f.source = r.source AND (f.id = r.id"
                                + " OR r.outcome = 'unchanged' AND f.id < r.id AND f.outcome IN ('updated', 'unchanged'))"
                                + " WHERE r.id = ? AND f.findings NOT NULL ORDER BY f.id DESC LIMIT 1",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), FINDINGS),
                        id.number()))
                .orElse(List.of());
    }

    /** What the run changed; held, what it would change. */
    public RunDiff diff(RunId id) {
        return database.read(session -> session.find(
                        "SELECT diff FROM run WHERE id = ? AND diff NOT NULL",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), DIFF),
                        id.number()))
                .orElse(RunDiff.NONE);
    }

    /** Writes what the projections showed once the run's generation had reached them; left out when the disk has no room. */
    public void projected(RunId run, List<Step> steps, RunNumbers numbers) {
        if (database.room() == Room.NONE) {
            return;
        }
        database.writeLightly(session -> session.update(
                "UPDATE run SET steps = ?, numbers = ? WHERE id = ?",
                Json.write(steps),
                Json.write(numbers),
                run.number()));
    }

    /** Keeps a person's decision of a held run; false when one was made already. */
    public boolean decide(RunId run, boolean confirmed, String by, String note) {
        return database.write(session -> session.update(
                        "INSERT OR IGNORE INTO decision (run, confirmed, who, note, at) VALUES (?, ?, ?, ?, ?)",
                        run.number(),
                        confirmed,
                        by,
                        note,
                        clock.instant())
                == 1);
    }

    private Run run(Session.Row row) throws SQLException {
        var steps = row.findText(8).map(json -> Json.read(json, STEPS)).orElse(List.of());
        var numbers = row.findText(9).map(json -> Json.read(json, NUMBERS)).orElse(RunNumbers.NONE);
        var crash = crashes.find(new RunId(row.number(1)));
        var ended = row.findTime(4);
        var outcome = Outcome.valueOf(row.text(5).toUpperCase(Locale.ROOT));
        var cause = row.findText(7).map(json -> Json.read(json, FINDING));
        return new Run(
                new RunId(row.number(1)),
                new SourceId(row.text(2)),
                row.time(3),
                crash.map(Ending::at).or(() -> ended),
                crash.map(Ending::outcome).orElse(outcome),
                row.findNumber(6),
                crash.flatMap(late -> late.report().cause()).or(() -> cause),
                steps,
                numbers,
                row.findText(10),
                row.number(11),
                row.number(12),
                decision(row));
    }

    private static Optional<Decision> decision(Session.Row row) throws SQLException {
        return row.findText(14).isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(row.number(13) == 1, row.text(14), row.text(15), row.time(16)));
    }
}
