package se.datatorg.catalog.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.RunId;

/**
 * One step in a record's history: a generation in which its entity, or one of its parts, changed.
 *
 * @param removed whether the record went away then
 * @param lines statements taken away and added, in canonical order; empty for the first version
 */
public record RecordVersion(
        long generation, Instant at, Optional<RunId> run, boolean first, boolean removed, List<Line> lines) {
    public RecordVersion {
        lines = List.copyOf(lines);
    }

    /** One statement that differs, as N-Triples. */
    public record Line(boolean added, String statement) {}
}
