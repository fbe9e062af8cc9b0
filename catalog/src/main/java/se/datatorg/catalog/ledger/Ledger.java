package se.datatorg.catalog.ledger;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;

/** The truth: every source, run, decision and version ever accepted. (Signatures for now; bodies follow.) */
public final class Ledger implements AutoCloseable {
    private static UnsupportedOperationException later() {
        return new UnsupportedOperationException("to be written");
    }

    /** Newest generation. */
    public long generation() {
        throw later();
    }

    /** The region's publishers and those registered beside them, by name. */
    public List<Publisher> listPublishers() {
        throw later();
    }

    public List<Source> listSources() {
        throw later();
    }

    public Optional<Source> findSource(SourceId id) {
        throw later();
    }

    /** Newest first. */
    public List<Run> listRuns(SourceId source, int limit) {
        throw later();
    }

    /** Newest first, of all sources. */
    public List<Run> listRuns(int limit) {
        throw later();
    }

    public Optional<Run> findRun(RunId id) {
        throw later();
    }

    /** What the run found: repairs and faults of the feed, and what judging its records gave, worst first. */
    public List<Finding> listFindings(RunId run) {
        throw later();
    }

    /** Findings in force about a record and its parts. */
    public List<Finding> listFindings(String iri) {
        throw later();
    }

    public RunDiff diff(RunId run) {
        throw later();
    }

    /** A record's history, newest first. */
    public List<RecordVersion> history(String iri) {
        throw later();
    }

    public Optional<Tombstone> findTombstone(RecordId id) {
        throw later();
    }

    @Override
    public void close() {}
}
