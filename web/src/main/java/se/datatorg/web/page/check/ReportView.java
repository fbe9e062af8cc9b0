package se.datatorg.web.page.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.record.QualityView;
import se.datatorg.web.page.search.ResultView;

/**
 * The feed doctor's report.
 *
 * @param readable whether the feed could be read at all
 * @param gain points to gain, in words; empty when there are none
 * @param more records left out of the preview
 */
public record ReportView(
        String feed,
        boolean readable,
        String heading,
        String lede,
        List<String> facts,
        Optional<QualityView> quality,
        String gain,
        List<FindingGroup> findings,
        List<ResultView> preview,
        int more) {

    /** What to add to the form's address to ask about the same feed again; nothing when it was a file. */
    public String sameAddress() {
        return feed.startsWith("http") ? "?url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8) : "";
    }
}
