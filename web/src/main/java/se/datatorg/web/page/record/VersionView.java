package se.datatorg.web.page.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param changes each of them, before and after
 * @param lines the statements that differ, as the publisher wrote them
 * @param more lines left out
 * @param asOf the page as it was after this step; empty for the newest and for a removal
 */
public record VersionView(
        String when,
        String what,
        Optional<String> runHref,
        List<Change> changes,
        List<Line> lines,
        int more,
        Optional<String> asOf) {
    private static final int MOST = 40;
    private static final int NAMED = 4;
    private static final int MOST_VALUES = 4;

    /** A statement that came ({@code add}) or went ({@code del}). */
    public record Line(String style, String text) {}

    /** What a property said before, and what it says now; either may be empty. */
    public record Change(String label, String before, String after) {}

    static List<VersionView> all(List<RecordVersion> versions, String path, Visit visit) {
        var all = new ArrayList<VersionView>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var day = LocalDate.ofInstant(version.at(), Format.ZONE);
            boolean isLastOfDay = i == 0
                    || LocalDate.ofInstant(versions.get(i - 1).at(), Format.ZONE)
                            .isAfter(day);
            var asOf = i > 0 && isLastOfDay && !version.removed()
                    ? Optional.of(visit.href(path) + "?at=" + day)
                    : Optional.<String>empty();
            all.add(of(version, asOf, visit));
        }
        return all;
    }

    private static VersionView of(RecordVersion version, Optional<String> asOf, Visit visit) {
        var changes = changes(version, visit);
        return new VersionView(
                Format.capital(
                        visit.format().moment(version.at(), visit.portal().clock())),
                what(version, changes, visit),
                version.run().map(run -> visit.href("/runs/" + run)),
                changes,
                version.lines().stream()
                        .limit(MOST)
                        .map(line -> new Line(line.added() ? "add" : "del", Statement.readable(line.statement())))
                        .toList(),
                Math.max(0, version.lines().size() - MOST),
                asOf);
    }

    private static List<Change> changes(RecordVersion version, Visit visit) {
        var words = new ChangeWords(visit);
        var went = new LinkedHashMap<String, List<String>>();
        var came = new LinkedHashMap<String, List<String>>();
        version.lines().forEach(line -> {
            var label = words.label(Statement.property(line.statement()));
            went.computeIfAbsent(label, any -> new ArrayList<>());
            came.computeIfAbsent(label, any -> new ArrayList<>());
            words.value(Statement.value(line.statement()))
                    .ifPresent(value -> (line.added() ? came : went)
                            .getOrDefault(label, new ArrayList<>())
                            .add(value));
        });
        return went.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey(), joined(entry.getValue()), joined(came.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    private static String joined(List<String> values) {
        var joined = values.stream().distinct().limit(MOST_VALUES).collect(Collectors.joining(", "));
        return values.size() > MOST_VALUES ? joined + " …" : joined;
    }

    private static String what(RecordVersion version, List<Change> changes, Visit visit) {
        var words = visit.words();
        if (version.removed()) {
            return words.t("version.removed");
        }
        if (version.first()) {
            return words.t("version.first");
        }
        if (changes.isEmpty()) {
            return words.t("version.changed");
        }
        var named = changes.stream().limit(NAMED).map(Change::label).collect(Collectors.joining(", "));
        return changes.size() > NAMED
                ? words.t("version.propertiesMore", named, changes.size() - NAMED)
                : words.t("version.properties", named);
    }
}
