package se.datatorg.web.cache;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.web.api.http.Freshness;

/**
 * An answer as it goes over the wire, plain and, when somebody has asked for it so, compressed.
 *
 * @param headers all but those of the connection
 * @param tag weak: both forms say the same
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record KeptAnswer(Map<String, String> headers, String type, String tag, byte[] plain, Optional<byte[]> gzip) {
    /** A smaller answer fits into a packet anyway. */
    private static final int WORTH_COMPRESSING = 1_400;

    /** Half the time of the usual level, for 3 % more bytes: the first visitor waits for it. */
    private static final int LEVEL = 4;

    private static final int TAG_LENGTH = 20;
    private static final String TAG = "ETag";
    private static final String VARY = "Vary";
    private static final String TAKEN = "Accept-Encoding";
    private static final String RULE = "Cache-Control";

    static KeptAnswer of(Context ctx, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : ctx.res().getHeaderNames()) {
            headers.put(name, String.join(", ", ctx.res().getHeaders(name)));
        }
        headers.remove("Date");
        headers.putIfAbsent(RULE, "public, no-cache");
        var tag = headers.computeIfAbsent(TAG, name -> tag(body));
        var type = Optional.ofNullable(ctx.res().getContentType()).orElse("");
        return new KeptAnswer(headers, type, tag, body, Optional.empty());
    }

    /** The tag of what has those bytes; weak: both forms say the same. */
    static String tag(byte[] body) {
        return "W/\"" + ContentHash.of(body).hex().substring(0, TAG_LENGTH) + "\"";
    }

    /** What it weighs in the cache. */
    int bytes() {
        return plain.length + gzip.map(bytes -> bytes.length).orElse(0) + 1_000;
    }

    /** Whether this visitor is to get it compressed, and it is not yet. */
    boolean isToBePacked(Context ctx) {
        return gzip.isEmpty()
                && isText(type)
                && plain.length >= WORTH_COMPRESSING
                && takesGzip(ctx)
                && !Freshness.isKnown(ctx, tag);
    }

    /** The same, compressed too. */
    KeptAnswer packed() {
        return new KeptAnswer(headers, type, tag, plain, Optional.of(gzip(plain)));
    }

    /** Answers with it; who has it already is told so. */
    void send(Context ctx) {
        headers.forEach(ctx::header);
        if (!type.isEmpty()) {
            ctx.contentType(type);
        }
        if (isText(type)) {
            dependsOnWhatIsTaken(ctx);
        }
        if (Freshness.isKnown(ctx, tag)) {
            ctx.status(304).result(new byte[0]);
        } else if (gzip.isPresent() && takesGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip").result(gzip.get());
        } else {
            ctx.result(plain);
        }
    }

    /** Told whether or not it is compressed this time, and beside whatever else it depends on. */
    private static void dependsOnWhatIsTaken(Context ctx) {
        var other = ctx.res().getHeader(VARY);
        if (other == null) {
            ctx.header(VARY, TAKEN);
        } else if (!other.contains(TAKEN)) {
            ctx.header(VARY, other + ", " + TAKEN);
        }
    }

    static boolean takesGzip(Context ctx) {
        var taken = ctx.header(TAKEN);
        return taken != null && taken.contains("gzip") && !taken.contains("gzip;q=0");
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var out = new Gzip(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
