package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.OptionalLong;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.RunDiff;

/**
 * How a run ends.
 *
 * @param generation that it made; empty when nothing public changed
 */
record Ending(Outcome outcome, OptionalLong generation, Instant at, RunReport report) {
    /** Of a run that changed nothing public. */
    static Ending of(Outcome outcome, Instant at, RunReport report) {
        return new Ending(outcome, OptionalLong.empty(), at, report);
    }

    /** Ends an open run. One that another process has taken for dead, and ended, is not ours to end any more. */
    void write(Session session, RunId run) {
        if (!tryWrite(session, run)) {
            throw new IllegalStateException("the run " + run + " has been ended already");
        }
    }

    /** The same; false, and nothing changed, when the run has been ended already. */
    boolean tryWrite(Session session, RunId run) {
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
}
