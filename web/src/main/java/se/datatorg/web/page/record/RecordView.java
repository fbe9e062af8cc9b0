package se.datatorg.web.page.record;

import java.util.List;
import java.util.Optional;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.search.ResultView;

/**
 * The page of a dataset, series or service.
 *
 * @param summary as in lists: publisher, badges, band
 * @param stale since when its source has not been refreshed, when that is a week or longer
 * @param files one row a distribution
 * @param rows the metadata, a label and its values each
 * @param other what has no row of its own, by property
 * @param jsonLd schema.org, safe inside a script element
 */
public record RecordView(
        String id,
        Said title,
        ResultView summary,
        Optional<Prose> description,
        Optional<String> stale,
        Actions actions,
        List<FileRow> files,
        Optional<QualityView> quality,
        List<FindingGroup> findings,
        List<Row> rows,
        List<Row> other,
        List<Tie> series,
        List<Tie> members,
        List<Tie> services,
        List<VersionView> versions,
        RegionMap map,
        String covers,
        String jsonLd) {

    /** What one can do now: download, call, visit, ask. */
    public record Actions(List<WebLink> downloads, List<WebLink> apis, List<WebLink> pages, Optional<WebLink> ask) {
        public boolean none() {
            return downloads.isEmpty() && apis.isEmpty() && pages.isEmpty();
        }
    }

    /** A distribution. */
    public record FileRow(
            Said title,
            Optional<Prose> description,
            String format,
            Optional<String> formatNote,
            String size,
            Optional<WebLink> licence,
            List<WebLink> links,
            List<Row> more) {}

    /** A label and its values. */
    public record Row(String label, List<WebLink> values) {}

    /** Another record. */
    public record Tie(Said title, String href) {}
}
