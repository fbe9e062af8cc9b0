package se.datatorg.web.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import se.datatorg.web.PortalSettings;

/** {@code GET /.well-known/security.txt}: whom to tell of a vulnerability (RFC 9116). */
final class SecurityTxt {
    /** When somebody last made sure that the address is read. A test fails when it is nearly a year ago. */
    static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

    static final int VALID_DAYS = 360;

    private final PortalSettings settings;

    SecurityTxt(PortalSettings settings) {
        this.settings = settings;
    }

    void answer(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("""
                        Contact: mailto:%s
                        Expires: %s
                        Preferred-Languages: sv, en
                        Canonical: %s
                        Policy: %s
                        """.formatted(
                        settings.contact(),
                        expires().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        settings.at("/.well-known/security.txt"),
                        settings.at("/about#security")));
    }

    static LocalDate expires() {
        return REVIEWED.plusDays(VALID_DAYS);
    }
}
