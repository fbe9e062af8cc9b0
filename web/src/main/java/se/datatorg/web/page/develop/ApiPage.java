package se.datatorg.web.page.develop;

import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /api}: what there is for programs, with examples that work. */
public final class ApiPage {
    private ApiPage() {}

    public static void show(Visit visit) {
        var base = visit.portal().settings().base().toString();
        visit.show("api", visit.words().t("nav.develop"), Section.DEVELOP, ApiView.of(base));
    }
}
