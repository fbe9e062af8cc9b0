package se.datatorg.web.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.web.ProgramFile;

/** Entity tags, so that who asks again for what has not changed is told just that. */
public final class Freshness {
    private static final String CHECK_EACH_TIME = "public, no-cache";
    private static final int SHORT = 20;

    private static final String TIMES = "freshness.times";

    /** Another build may tell the same generation in other words. */
    private static final String BUILD = Long.toString(built(), Character.MAX_RADIX);

    private Freshness() {}

    /** Tells when generations were made: after a ledger was restored, another one may have the same number. */
    public static void prepare(Context ctx, Times times) {
        ctx.attribute(TIMES, times);
    }

    /** When a generation was made. */
    @FunctionalInterface
    public interface Times {
        Optional<Instant> of(long generation);
    }

    /**
     * Tags what follows from the generation alone; false when the asker has it, which is then said. The tag is the same
     * after a restart.
     */
    public static boolean isNewTo(Context ctx, long generation, String variant) {
        return isNew(ctx, "W/" + tag(ctx, generation, variant));
    }

    /** The same for bytes that never differ under one tag, so that parts of them can be put together. */
    public static boolean isNewToExactly(Context ctx, long generation, String variant) {
        return isNew(ctx, tag(ctx, generation, variant));
    }

    private static String tag(Context ctx, long generation, String variant) {
        Times times = Objects.requireNonNullElse(ctx.attribute(TIMES), number -> Optional.empty());
        var made = times.of(generation).map(Instant::toEpochMilli).orElse(0L);
        return "\"" + BUILD + "-" + generation + "-" + Long.toString(made, Character.MAX_RADIX) + "-"
                + variant.toLowerCase(Locale.ROOT) + "\"";
    }

    /** When the program was built: the time of its file. */
    private static long built() {
        try {
            return Files.getLastModifiedTime(ProgramFile.find()).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file cannot be read", e);
        }
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
