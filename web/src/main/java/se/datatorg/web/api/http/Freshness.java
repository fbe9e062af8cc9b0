package se.datatorg.web.api.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import se.datatorg.catalog.entity.ContentHash;

/** Entity tags, so that who asks again for what has not changed is told just that. */
public final class Freshness {
    private static final String CHECK_EACH_TIME = "public, no-cache";
    private static final int SHORT = 20;

    /** The same generation may be told in other words, or be another one, after a restart. */
    private static final String LIFE = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private Freshness() {}

    /** Tags what follows from the generation alone; false when the asker has it, which is then said. */
    public static boolean isNewTo(Context ctx, long generation, String variant) {
        return isNew(ctx, "W/\"" + LIFE + "-" + generation + "-" + variant.toLowerCase(Locale.ROOT) + "\"");
    }

    /** Tags by content, unless tagged already. */
    static boolean isNewTo(Context ctx, byte[] body) {
        return ctx.res().containsHeader("ETag")
                || isNew(ctx, "W/\"" + ContentHash.of(body).hex().substring(0, SHORT) + "\"");
    }

    private static boolean isNew(Context ctx, String tag) {
        ctx.header("ETag", tag).header("Cache-Control", CHECK_EACH_TIME);
        if (!isKnown(ctx, tag)) {
            return true;
        }
        ctx.status(304);
        return false;
    }

    /** Whether the asker has what that tag stands for. */
    public static boolean isKnown(Context ctx, String tag) {
        var known = ctx.header("If-None-Match");
        return known != null && names(known, tag);
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    /** Weak comparison; a server in front of us may have marked the tag with its compression. */
    private static String opaque(String tag) {
        return tag.replaceFirst("^W/", "").replaceFirst("-gzip\"$", "\"");
    }
}
