package se.datatorg.web.page.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Visit;

/**
 * One step of a record's history.
 *
 * @param what in words: which properties changed
 * @param lines the statements that differ, readable
 * @param more lines left out
 */
public record VersionView(String when, String what, Optional<String> runHref, List<Line> lines, int more) {
    private static final int MOST = 40;
    private static final int NAMED = 4;

    /** A statement that came ({@code add}) or went ({@code del}). */
    public record Line(String style, String text) {}

    static VersionView of(RecordVersion version, Visit visit) {
        return new VersionView(
                Format.capital(
                        visit.format().moment(version.at(), visit.portal().clock())),
                what(version, visit),
                version.run().map(run -> visit.href("/runs/" + run)),
                version.lines().stream()
                        .limit(MOST)
                        .map(line -> new Line(line.added() ? "add" : "del", Statement.readable(line.statement())))
                        .toList(),
                Math.max(0, version.lines().size() - MOST));
    }

    private static String what(RecordVersion version, Visit visit) {
        var words = visit.words();
        if (version.removed()) {
            return words.t("version.removed");
        }
        if (version.first()) {
            return words.t("version.first");
        }
        var properties = version.lines().stream()
                .map(line -> Statement.property(line.statement()))
                .distinct()
                .toList();
        if (properties.isEmpty()) {
            return words.t("version.changed");
        }
        var named = properties.stream().limit(NAMED).collect(Collectors.joining(", "));
        return properties.size() > NAMED
                ? words.t("version.propertiesMore", named, properties.size() - NAMED)
                : words.t("version.properties", named);
    }
}
