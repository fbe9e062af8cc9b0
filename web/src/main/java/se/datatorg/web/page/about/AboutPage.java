package se.datatorg.web.page.about;

import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /about}. */
public final class AboutPage {
    private AboutPage() {}

    /** What the page shows beside its words. */
    public record View(String operator, String contact) {}

    public static void show(Visit visit) {
        var settings = visit.portal().settings();
        visit.show(
                "about",
                visit.words().t("about.title"),
                Section.NONE,
                new View(settings.operator(), settings.contact()));
    }
}
