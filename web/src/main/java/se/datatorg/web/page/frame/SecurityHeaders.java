package se.datatorg.web.page.frame;

import io.javalin.http.Context;

/** What browsers must not do with our answers; on every answer, errors too. */
public final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    public static void set(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
