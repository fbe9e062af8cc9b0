package se.datatorg.web.page.source;

import java.util.List;
import java.util.Optional;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.record.RecordView;

/**
 * A run's page.
 *
 * @param numbers fed, stored, indexed, listed; empty when the feed was not read
 * @param agree whether the numbers agree
 */
public record RunView(
        RunRow run,
        Optional<SourceView.HeldView> held,
        List<StepView> steps,
        List<Tally> numbers,
        boolean agree,
        List<RecordView.Row> facts,
        DiffView difference,
        List<FindingGroup> findings) {

    /** One of the four numbers. */
    public record Tally(String label, String value, String note) {}
}
