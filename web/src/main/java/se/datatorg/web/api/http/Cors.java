package se.datatorg.web.api.http;

import io.javalin.http.Context;

/** Pages of other sites may read what is public; never with credentials. */
public final class Cors {
    private Cors() {}

    public static void allow(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "ETag, Retry-After");
    }

    /** Answers a browser that asks before it asks. */
    public static void preflight(Context ctx, String methods) {
        allow(ctx);
        ctx.header("Access-Control-Allow-Methods", methods);
        ctx.header("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
    }
}
