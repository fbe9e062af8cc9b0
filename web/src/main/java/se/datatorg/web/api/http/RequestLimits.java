package se.datatorg.web.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import se.datatorg.vocab.Text;

/** How large a request may be, before anybody looks at what it says. Bodies other than forms are the handlers' to count. */
public final class RequestLimits {
    /** Bytes of path and query. */
    public static final int LONGEST_ADDRESS = 8 * 1024;

    /** Bytes of all header fields together. */
    public static final int MOST_HEADER_BYTES = 16 * 1024;

    /** Bytes of any body: a feed of 10 MiB for the feed doctor, and what is around it. */
    public static final int MOST_BYTES = 11 * 1024 * 1024;

    static final int MOST_FORM_BYTES = 64 * 1024;
    static final int MOST_FORM_FIELDS = 200;

    /** A query of 64 KiB, each byte of it percent-encoded, and what goes with it. */
    static final int MOST_QUERY_FORM_BYTES = 256 * 1024;

    private RequestLimits() {}

    public static void register(RoutesConfig routes) {
        routes.before(RequestLimits::check);
    }

    private static void check(Context ctx) {
        if (addressLength(ctx) > LONGEST_ADDRESS) {
            throw Problem.of(
                            414,
                            "address-too-long",
                            new Text("Adressen är för lång", "The address is too long"),
                            new Text(
                                    "En adress får ha högst 8 KiB. En lång fråga kan skickas med POST.",
                                    "An address may have at most 8 KiB. A long query can be sent with POST."))
                    .refusal();
        }
        if (headerLength(ctx) > MOST_HEADER_BYTES) {
            throw Problem.of(
                            431,
                            "headers-too-large",
                            new Text("Begärans huvud är för stort", "The header is too large"),
                            new Text(
                                    "Huvudfälten får tillsammans ha högst 16 KiB.",
                                    "The header fields may together have at most 16 KiB."))
                    .refusal();
        }
        if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            throw Problem.tooLarge(new Text("Begäran är för stor.", "The request is too large."))
                    .refusal();
        }
        if (ctx.isFormUrlencoded()) {
            checkForm(ctx);
        }
    }

    private static void checkForm(Context ctx) {
        int most = ctx.path().equals("/sparql") ? MOST_QUERY_FORM_BYTES : MOST_FORM_BYTES;
        if (ctx.req().getContentLengthLong() > most || ctx.bodyAsBytes().length > most) {
            throw Problem.tooLarge(new Text("Formuläret är för stort.", "The form is too large."))
                    .refusal();
        }
        if (fields(ctx.bodyAsBytes()) > MOST_FORM_FIELDS) {
            throw Problem.tooLarge(new Text("Formuläret har fler än 200 fält.", "The form has more than 200 fields."))
                    .refusal();
        }
    }

    private static int fields(byte[] form) {
        int fields = 1;
        for (byte character : form) {
            fields += character == '&' ? 1 : 0;
        }
        return fields;
    }

    private static int addressLength(Context ctx) {
        var query = ctx.queryString();
        return ctx.req().getRequestURI().length() + (query == null ? 0 : query.length() + 1);
    }

    private static int headerLength(Context ctx) {
        int length = 0;
        for (var name : Collections.list(ctx.req().getHeaderNames())) {
            for (var value : Collections.list(ctx.req().getHeaders(name))) {
                length += name.length() + value.length() + ": \r\n".length();
            }
        }
        return length;
    }
}
