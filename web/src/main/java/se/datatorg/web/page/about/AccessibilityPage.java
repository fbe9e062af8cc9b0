package se.datatorg.web.page.about;

import java.time.LocalDate;
import java.util.Optional;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /accessibility}: the statement that the law asks for; {@code POST}: a message from whoever met a barrier. */
public final class AccessibilityPage {
    /** When the pages were last assessed, and the statement last revised. It is to be done every year. */
    static final LocalDate ASSESSED = LocalDate.of(2026, 11, 21);

    private static final int LONGEST_MESSAGE = 5_000;
    private static final int LONGEST_REPLY = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;

    private AccessibilityPage() {}

    /**
     * What the page shows beside its words.
     *
     * @param sent whether a message was kept just now
     * @param error why one was not
     * @param message what was written, to be mended
     */
    public record View(
            String operator,
            String contact,
            String assessed,
            boolean sent,
            Optional<String> error,
            String message,
            String reply) {}

    public static void show(Visit visit) {
        show(visit, false, Optional.empty(), "", "");
    }

    public static void receive(Visit visit) {
        var message = field(visit, "message");
        var reply = field(visit, "reply");
        if (message.isEmpty()) {
            refuse(visit, BAD_REQUEST, visit.words().t("a11y.empty"), message, reply);
        } else if (message.length() > LONGEST_MESSAGE || reply.length() > LONGEST_REPLY) {
            refuse(visit, BAD_REQUEST, visit.words().t("a11y.tooLong"), message, reply);
        } else if (visit.portal().feedback().keep(message, reply)) {
            show(visit, true, Optional.empty(), "", "");
        } else {
            refuse(visit, TOO_MANY, visit.words().t("a11y.full"), message, reply);
        }
    }

    private static String field(Visit visit, String name) {
        return Optional.ofNullable(visit.ctx().formParam(name)).orElse("").strip();
    }

    private static void refuse(Visit visit, int status, String why, String message, String reply) {
        visit.ctx().status(status);
        show(visit, false, Optional.of(why), message, reply);
    }

    private static void show(Visit visit, boolean sent, Optional<String> error, String message, String reply) {
        var settings = visit.portal().settings();
        var view = new View(
                settings.operator(), settings.contact(), visit.format().fullDay(ASSESSED), sent, error, message, reply);
        visit.show("accessibility", visit.words().t("frame.accessibility"), Section.NONE, view);
    }
}
