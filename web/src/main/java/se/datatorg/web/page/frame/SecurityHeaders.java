package se.datatorg.web.page.frame;

import io.javalin.http.Context;
import java.util.function.BiConsumer;

/** What browsers must not do with our answers; on every answer, errors too. */
public final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Means something over HTTPS only; browsers pass it over elsewhere. */
    private static final String SECURE_FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    private SecurityHeaders() {}

    public static void set(Context ctx) {
        each(ctx::header);
    }

    /** Hands out each header's name and value. */
    public static void each(BiConsumer<String, String> headers) {
        headers.accept("Content-Security-Policy", POLICY);
        headers.accept("Strict-Transport-Security", SECURE_FOR_A_YEAR);
        headers.accept("X-Content-Type-Options", "nosniff");
        headers.accept("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.accept("Cross-Origin-Opener-Policy", "same-origin");
    }
}
