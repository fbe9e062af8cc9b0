package se.datatorg.web.page.about;

import java.time.LocalDate;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /about} and {@code GET /accessibility}. */
public final class AboutPage {
    /** When the pages were last assessed for accessibility, and the statement last revised. */
    static final LocalDate ASSESSED = LocalDate.of(2026, 11, 21);

    private AboutPage() {}

    /** What the two pages show beside their words. */
    public record View(String operator, String contact, String assessed) {}

    public static void about(Visit visit) {
        visit.show("about", visit.words().t("about.title"), Section.NONE, view(visit));
    }

    public static void accessibility(Visit visit) {
        visit.show("accessibility", visit.words().t("frame.accessibility"), Section.NONE, view(visit));
    }

    private static View view(Visit visit) {
        var settings = visit.portal().settings();
        return new View(settings.operator(), settings.contact(), visit.format().fullDay(ASSESSED));
    }
}
