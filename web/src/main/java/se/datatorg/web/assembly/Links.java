package se.datatorg.web.assembly;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links by which one record changes what another one's page says: series and members, services and datasets. */
final class Links {
    private static final Pattern TO_RECORD =
            Pattern.compile(" <http://www\\.w3\\.org/ns/dcat#(?:inSeries|servesDataset|accessService)> <([^>]*)> \\.");

    private Links() {}

    static List<String> toRecords(String canonicalText) {
        return TO_RECORD
                .matcher(canonicalText)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
