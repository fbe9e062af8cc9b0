package se.datatorg.web.page.check;

import se.datatorg.vocab.Rule;
import se.datatorg.vocab.Rules;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /check/rules}. */
public final class RulesPage {
    private RulesPage() {}

    public static void show(Visit visit) {
        var rows = Rules.list().stream().map(rule -> row(rule, visit)).toList();
        visit.via(visit.words().t("nav.check"), "/check");
        visit.show(
                "rules",
                visit.words().t("frame.rules"),
                Section.CHECK,
                new RulesView(visit.format().number(rows.size()), rows));
    }

    private static RulesView.Row row(Rule rule, Visit visit) {
        return new RulesView.Row(
                rule.name(),
                FindingGroup.style(rule.severity()),
                FindingGroup.icon(rule.severity()),
                FindingGroup.severity(rule.severity(), visit),
                withoutPlaces(rule.message().in(visit.lang())),
                rule.help().in(visit.lang()),
                published(rule.basis()));
    }

    /** What others can read up on; the portal's own limits and notes have no page of their own. */
    private static String published(String basis) {
        return basis.contains("DCAT-AP") && !basis.contains(".md") ? basis : "";
    }

    /** The places for values are shown as an ellipsis. */
    private static String withoutPlaces(String message) {
        return message.replaceAll("\\{\\d}", "…");
    }
}
