package se.datatorg.web.page.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RecordId;
import se.datatorg.vocab.Rules;
import se.datatorg.vocab.Severity;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Visit;

/**
 * All findings of one rule.
 *
 * @param style class of the badge: {@code err}, {@code warn} or nothing
 * @param title what happened, of the first of them
 * @param gain points to gain, in words; empty when there are none
 * @param repaired how many the portal mended by itself
 * @param items at most {@value #MOST}
 * @param more how many were left out of the items
 */
public record FindingGroup(
        String style,
        Icon icon,
        String severity,
        String rule,
        String title,
        String count,
        String gain,
        String help,
        int repaired,
        List<Item> items,
        int more) {
    private static final int MOST = 12;

    public FindingGroup {
        items = List.copyOf(items);
    }

    /**
     * One place.
     *
     * @param entity IRI of what it concerns; null when it is the feed itself
     * @param place line and column in words; empty when not known
     */
    public record Item(
            String message,
            @Nullable String entity,
            @Nullable String property,
            String place,
            List<Line> excerpt) {
        public Item {
            excerpt = List.copyOf(excerpt);
        }

        boolean saysWhere() {
            return entity != null || property != null || !place.isEmpty();
        }
    }

    /** A line of the feed. */
    public record Line(int number, String text, boolean bad) {}

    /**
     * Groups findings by rule: most points to gain first, then the worst.
     *
     * @param records what the points are shared by: records in the feed, 1 for a single one
     * @param lines the feed's lines, for excerpts; empty when they are not at hand
     */
    public static List<FindingGroup> of(List<Finding> findings, int records, List<String> lines, Visit visit) {
        var byRule = new LinkedHashMap<String, List<Finding>>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        ToDoubleFunction<List<Finding>> gain = group -> gain(group, records);
        return byRule.values().stream()
                .sorted(Comparator.comparingDouble(gain)
                        .reversed()
                        .thenComparing(group -> group.getFirst().severity()))
                .map(group -> group(group, records, lines, visit))
                .toList();
    }

    private static double gain(List<Finding> group, int records) {
        return group.stream().mapToInt(Finding::points).sum() / (double) Math.max(1, records);
    }

    private static FindingGroup group(List<Finding> group, int records, List<String> lines, Visit visit) {
        var first = group.getFirst();
        var words = visit.words();
        var gain = gain(group, records);
        return new FindingGroup(
                style(first.severity()),
                icon(first.severity()),
                severity(first.severity(), visit),
                first.rule(),
                first.message().in(visit.lang()),
                words.n("finding.places", group.size()),
                gain < 0.05 ? "" : words.t("finding.gain", visit.format().number(gain)),
                Rules.get(first.rule()).help().in(visit.lang()),
                (int) group.stream().filter(Finding::repaired).count(),
                group.stream()
                        .limit(MOST)
                        .map(finding -> item(finding, lines, visit))
                        .toList(),
                Math.max(0, group.size() - MOST));
    }

    private static Item item(Finding finding, List<String> lines, Visit visit) {
        var place = finding.place()
                .map(at -> at.column() > 0
                        ? visit.words()
                                .t(
                                        "finding.lineColumn",
                                        visit.format().number(at.line()),
                                        visit.format().number(at.column()))
                        : visit.words().t("finding.line", visit.format().number(at.line())))
                .orElse("");
        var excerpt =
                finding.place().map(at -> Excerpt.around(at.line(), lines)).orElse(List.of());
        return new Item(
                finding.message().in(visit.lang()),
                finding.entity().orElse(null),
                finding.property().orElse(null),
                place,
                excerpt);
    }

    /** Whether its items say more than the title does. */
    public boolean hasMore() {
        return items.size() > 1 || items.stream().anyMatch(Item::saysWhere);
    }

    /** Address of the record that the entity is, if it is one. */
    public static String recordPath(String iri) {
        return "/datasets/" + RecordId.of(iri);
    }

    /** Class of the badge for that severity. */
    public static String style(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "badge err";
            case WARNING -> "badge warn";
            case INFO -> "badge";
        };
    }

    /** Sign of that severity. */
    public static Icon icon(Severity severity) {
        return switch (severity) {
            case VIOLATION -> Icon.CROSS;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }

    /** The severity in words. */
    public static String severity(Severity severity, Visit visit) {
        return switch (severity) {
            case VIOLATION -> visit.words().t("severity.violation");
            case WARNING -> visit.words().t("severity.warning");
            case INFO -> visit.words().t("severity.info");
        };
    }
}
