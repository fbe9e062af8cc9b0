package se.datatorg.web.page.source;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.web.page.chart.Stones;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.WebLink;

/**
 * A source's page.
 *
 * @param shown records shown from it
 * @param score mean of the records' metadata quality, when they have been judged
 * @param latest the newest run, when there has been one
 * @param findings of the newest run that read the feed
 */
public record SourceView(
        String id,
        WebLink address,
        String every,
        SourceState state,
        String stateWords,
        String shown,
        Optional<Points> score,
        Optional<HeldView> held,
        Optional<Latest> latest,
        DiffView difference,
        List<RunRow> runs,
        Stones stones,
        List<FindingGroup> findings) {

    /** Metadata quality of the source as a whole. */
    public record Points(Band band, String words) {}

    /** The newest run. */
    public record Latest(String when, String href, List<StepView> steps) {}

    /** A change set that waits for somebody to answer. */
    public record HeldView(String heading, String text, String runHref, String confirm, String reject) {}
}
