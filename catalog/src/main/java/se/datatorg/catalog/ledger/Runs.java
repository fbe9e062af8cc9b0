package se.datatorg.catalog.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Decision;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;

/** Runs in the ledger. */
final class Runs {
    private static final TypeReference<Finding> FINDING = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<RunNumbers> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<RunDiff> DIFF = new TypeReference<>() {};
    private static final String SELECT = "SELECT r.id, s.id, r.started, r.ended, r.outcome, r.gen, r.cause, r.steps,"
            + " r.numbers, r.syntax, r.bytes, r.triples, d.confirmed, d.who, d.note, d.at"
            + " FROM run r JOIN source s ON s.key = r.source LEFT JOIN decision d ON d.run = r.id ";

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Database database;
    /** Runs that have crashed and whose end could not be written yet: shown as ended, and written as soon as that works. */
    private final Map<RunId, Crash> unwritten = new ConcurrentHashMap<>();

    Runs(Database database) {
        this.database = database;
    }

    private record Crash(RunId run, Instant at, RunReport report) {}

    /** Opens a run; empty when the source has an open one. */
    Optional<RunId> open(SourceId source, String owner, Instant at) {
        writeCrashes();
        return database.writeLightly(session -> session.find(
                "INSERT OR IGNORE INTO run (source, owner, started, outcome)"
                        + " SELECT key, ?, ?, 'running' FROM source WHERE id = ? RETURNING id",
                row -> new RunId(row.number(1)),
                owner,
                at,
                source.value()));
    }

    /** Ends an open run. One that another process has taken for dead, and ended, is not ours to end any more. */
    static void close(
            Session session, RunId run, Outcome outcome, OptionalLong generation, Instant at, RunReport report) {
        if (!tryClose(session, run, outcome, generation, at, report)) {
            throw new IllegalStateException("the run " + run + " has been ended already");
        }
    }

    private static boolean tryClose(
            Session session, RunId run, Outcome outcome, OptionalLong generation, Instant at, RunReport report) {
        int closed = session.update(
                "UPDATE run SET ended = ?, outcome = ?, gen = ?, cause = ?, steps = ?, numbers = ?, syntax = ?,"
                        + " bytes = ?, triples = ?, diff = ?, findings = ? WHERE id = ? AND ended IS NULL",
                at,
                outcome.word(),
                generation,
                report.cause().map(Json::write),
                Json.write(report.steps()),
                Json.write(report.numbers()),
                report.syntax(),
                report.bytes(),
                report.triples(),
                report.diff().equals(RunDiff.NONE) ? null : Packing.packAlone(Json.bytes(report.diff())),
                report.findings().isEmpty() ? null : Packing.packAlone(Json.bytes(report.findings())),
                run.number());
        return closed == 1;
    }

    /** Ends a run that crashed; on a full disk even that may have to wait. */
    void crash(RunId run, Instant at, RunReport report) {
        unwritten.put(run, new Crash(run, at, report));
        writeCrashes();
    }

    /** The border where a crash that cannot be written is told: the next run tries again. */
    void writeCrashes() {
        try {
            for (var crash : List.copyOf(unwritten.values())) {
                database.writeOnly(session -> tryClose(
                        session, crash.run(), Outcome.CRASHED, OptionalLong.empty(), crash.at(), crash.report()));
                unwritten.remove(crash.run());
            }
        } catch (LedgerFailure e) {
            LOG.warn("the end of {} could not be written yet", unwritten.keySet(), e);
        }
    }

    /** What the projections showed once the run's generation had reached them. */
    void projected(RunId run, List<Step> steps, RunNumbers numbers) {
        database.writeLightly(session -> session.update(
                "UPDATE run SET steps = ?, numbers = ? WHERE id = ?",
                Json.write(steps),
                Json.write(numbers),
                run.number()));
    }

    /** Runs that are open, with the process that owns each. */
    List<Open> listOpen() {
        return database.read(session -> session.list(
                "SELECT id, owner FROM run WHERE ended IS NULL",
                row -> new Open(new RunId(row.number(1)), row.text(2))));
    }

    record Open(RunId id, String owner) {}

    void interrupt(RunId run, Instant at) {
        database.writeOnly(session -> session.update(
                "UPDATE run SET ended = ?, outcome = ? WHERE id = ? AND ended IS NULL",
                at,
                Outcome.INTERRUPTED.word(),
                run.number()));
    }

    /** Keeps the decision, unless one was made already. */
    static boolean decide(Session session, RunId run, Decision decision) {
        return session.update(
                        "INSERT OR IGNORE INTO decision (run, confirmed, who, note, at) VALUES (?, ?, ?, ?, ?)",
                        run.number(),
                        decision.confirmed(),
                        decision.by(),
                        decision.note(),
                        decision.at())
                == 1;
    }

    List<Run> list(SourceId source, int limit) {
        return database.read(session ->
                session.list(SELECT + "WHERE s.id = ? ORDER BY r.id DESC LIMIT ?", this::run, source.value(), limit));
    }

    List<Run> list(int limit) {
        return database.read(session -> session.list(SELECT + "ORDER BY r.id DESC LIMIT ?", this::run, limit));
    }

    /** When the source last answered with what is shown of it. */
    Optional<Instant> refreshed(SourceId source) {
        return database.read(session -> session.find(
                "SELECT r.started FROM run r JOIN source s ON s.key = r.source WHERE s.id = ?"
                        + " AND r.outcome IN ('updated', 'unchanged') ORDER BY r.id DESC LIMIT 1",
                row -> row.time(1),
                source.value()));
    }

    /** Sources whose newest run has not ended, or not well: few, in one look. */
    List<SourceId> notWell() {
        return database.read(session -> session.list(
                "SELECT s.id FROM source s WHERE (SELECT r.outcome FROM run r WHERE r.source = s.key"
                        + " ORDER BY r.id DESC LIMIT 1) NOT IN ('updated', 'unchanged')",
                row -> new SourceId(row.text(1))));
    }

    /** The runs that made the generations after the first number, up to and with the second. */
    List<Run> listOfGenerations(long after, long until) {
        return database.read(session ->
                session.list(SELECT + "WHERE r.gen > ? AND r.gen <= ? ORDER BY r.gen", this::run, after, until));
    }

    Optional<Run> find(RunId id) {
        return database.read(session -> session.find(SELECT + "WHERE r.id = ?", this::run, id.number()));
    }

    /** The run's own findings; one that brought the same as before has those of the run that it equals. */
    List<Finding> findings(RunId id) {
        return database.read(session -> session.find(
                        "SELECT f.findings FROM run r JOIN run f ON f.source = r.source AND (f.id = r.id"
                                + " OR r.outcome = 'unchanged' AND f.id < r.id AND f.outcome IN ('updated', 'unchanged'))"
                                + " WHERE r.id = ? AND f.findings NOT NULL ORDER BY f.id DESC LIMIT 1",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), FINDINGS),
                        id.number()))
                .orElse(List.of());
    }

    RunDiff diff(RunId id) {
        return database.read(session -> session.find(
                        "SELECT diff FROM run WHERE id = ? AND diff NOT NULL",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), DIFF),
                        id.number()))
                .orElse(RunDiff.NONE);
    }

    private Run run(Session.Row row) throws SQLException {
        var steps = row.findText(8).map(json -> Json.read(json, STEPS)).orElse(List.of());
        var numbers = row.findText(9).map(json -> Json.read(json, NUMBERS)).orElse(RunNumbers.NONE);
        var crash = Optional.ofNullable(unwritten.get(new RunId(row.number(1))));
        var ended = row.findTime(4);
        var outcome = Outcome.valueOf(row.text(5).toUpperCase(Locale.ROOT));
        var cause = row.findText(7).map(json -> Json.read(json, FINDING));
        return new Run(
                new RunId(row.number(1)),
                new SourceId(row.text(2)),
                row.time(3),
                crash.map(Crash::at).or(() -> ended),
                crash.isPresent() ? Outcome.CRASHED : outcome,
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
