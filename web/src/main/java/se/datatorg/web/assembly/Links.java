package se.datatorg.web.assembly;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links by which one record changes what another one's page says: series and members, services and datasets. */
final class Links {
    private static final Pattern TO_RECORD =
            Pattern.compile(" <http://www\\.w3\\.org/ns/dcat#(?:inSeries|servesDataset|accessService)> <([^>]*)> \\.");

    private static final Pattern TO_SERIES = Pattern.compile(" <http://www\\.w3\\.org/ns/dcat#inSeries> <([^>]*)> \\.");
    private static final Pattern TO_DISTRIBUTION =
            Pattern.compile(" <http://www\\.w3\\.org/ns/dcat#distribution> <([^>]*)> \\.");

    private Links() {}

    static List<String> toRecords(String canonicalText) {
        return targets(TO_RECORD, canonicalText);
    }

    static List<String> toSeries(String canonicalText) {
        return targets(TO_SERIES, canonicalText);
    }

    static List<String> toDistributions(String canonicalText) {
        return targets(TO_DISTRIBUTION, canonicalText);
    }

    private static List<String> targets(Pattern link, String canonicalText) {
        return link.matcher(canonicalText)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
