package se.datatorg.web.page.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.RecordId;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.preview.FileLook;
import se.datatorg.web.page.search.ResultView;

/**
 * The page of a dataset, series or service.
 *
 * @param summary as in lists: publisher, badges, band
 * @param stale since when its source has not been refreshed, when that is a week or longer
 * @param files one row a distribution
 * @param look into the first file that is worth one
 * @param codes to copy, in several languages
 * @param citation how to refer to it
 * @param rows the metadata, a label and its values each
 * @param members of a series, or what a service gives
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
        Optional<FileLook> look,
        List<FileRow> files,
        Optional<String> broken,
        List<Snippet> codes,
        Citation citation,
        Optional<PastView> past,
        Optional<QualityView> quality,
        List<FindingGroup> findings,
        List<Row> rows,
        List<Row> other,
        List<Tie> series,
        Members members,
        List<Tie> services,
        List<Tie> elsewhere,
        List<Tie> similar,
        List<VersionView> versions,
        RegionMap map,
        String covers,
        String jsonLd) {

    /**
     * What one can do now: download, look, call, visit, ask.
     *
     * @param newest of a series: the dataset that all this is about
     * @param note about the downloads: where they are, when they last answered, their language
     * @param apiNote whether the service answered lately
     * @param guides how to use the service
     */
    public record Actions(
            Optional<WebLink> newest,
            List<WebLink> downloads,
            String note,
            Optional<String> look,
            List<WebLink> apis,
            String apiNote,
            List<WebLink> guides,
            List<WebLink> pages,
            Optional<WebLink> ask) {
        public boolean none() {
            return downloads.isEmpty() && apis.isEmpty() && pages.isEmpty();
        }

        /** The same for a series: they are its newest dataset's; pages and whom to ask are its own. */
        Actions ofNewest(WebLink dataset, Actions own) {
            return new Actions(
                    Optional.of(dataset),
                    downloads,
                    note,
                    look,
                    apis,
                    apiNote,
                    guides,
                    own.pages(),
                    own.ask().or(this::ask));
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
            LinkView link,
            List<WebLink> links,
            Optional<String> look,
            List<Row> more) {}

    /** A label and its values. */
    public record Row(String label, List<WebLink> values) {}

    /** Another record; whose it is, when that needs saying. */
    public record Tie(Said title, String href, String whose) {}

    /**
     * Code to copy.
     *
     * @param run where it can be run at once; empty when nowhere
     */
    public record Snippet(String id, String label, String language, String code, Optional<String> run) {}

    /** The page shows an earlier day; {@code now} leads to today's. */
    public record PastView(String day, String now) {
        static PastView of(LocalDate day, RecordId id, Visit visit) {
            return new PastView(visit.format().fullDay(day), visit.href("/datasets/" + id));
        }
    }
}
