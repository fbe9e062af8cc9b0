package se.datatorg.web.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tags of a page, as a browser tells them apart, and what would make one of them run a stranger's script. */
public final class Tags {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern ACTIVE = Pattern.compile(
            "^<(?:iframe|object|embed|img|base|meta http-equiv)\\b|\\son\\w+\\s*=|\\sstyle\\s*="
                    + "|\\s(?:href|src|action|formaction)=\"\\s*(?:javascript|data|vbscript):",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)(?![^>]*type=\"application/ld\\+json\")[^>]*>");

    private Tags() {}

    /** Tags that could run something that the portal has not written. */
    public static List<String> active(String html) {
        var scripts = INLINE.matcher(html).results().map(MatchResult::group);
        var tags = TAG.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(tag -> ACTIVE.matcher(tag).find());
        return java.util.stream.Stream.concat(scripts, tags).toList();
    }
}
