package se.datatorg.catalog.run;

import java.util.List;
import se.datatorg.catalog.record.RecordRef;

/** What a run changed (or, held, would change): the records, by what happened to them. */
public record RunDiff(List<RecordRef> added, List<RecordRef> changed, List<RecordRef> removed) {
    public static final RunDiff NONE = new RunDiff(List.of(), List.of(), List.of());

    public RunDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }
}
