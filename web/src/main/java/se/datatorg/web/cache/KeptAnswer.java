package se.datatorg.web.cache;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.web.api.http.Freshness;

/**
 * An answer as it goes over the wire, plain and compressed.
 *
 * @param headers all but those of the connection
 * @param tag weak: both forms say the same
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record KeptAnswer(Map<String, String> headers, String type, String tag, byte[] plain, Optional<byte[]> gzip) {
    /** A smaller answer fits into a packet anyway. */
    private static final int WORTH_COMPRESSING = 1_400;

    private static final int TAG_LENGTH = 20;
    private static final String TAG = "ETag";
    private static final String RULE = "Cache-Control";

    static KeptAnswer of(Context ctx, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : ctx.res().getHeaderNames()) {
            headers.put(name, String.join(", ", ctx.res().getHeaders(name)));
        }
        headers.remove("Date");
        headers.putIfAbsent(RULE, "public, no-cache");
        var tag = headers.computeIfAbsent(
                TAG, name -> "W/\"" + ContentHash.of(body).hex().substring(0, TAG_LENGTH) + "\"");
        var type = Optional.ofNullable(ctx.res().getContentType()).orElse("");
        return new KeptAnswer(headers, type, tag, body, isText(type) ? gzip(body) : Optional.empty());
    }

    /** What it weighs in the cache. */
    int bytes() {
        return plain.length + gzip.map(bytes -> bytes.length).orElse(0) + 1_000;
    }

    /** Answers with it; who has it already is told so. */
    void send(Context ctx) {
        headers.forEach(ctx::header);
        if (!type.isEmpty()) {
            ctx.contentType(type);
        }
        if (Freshness.isKnown(ctx, tag)) {
            ctx.status(304).result(new byte[0]);
        } else if (gzip.isPresent() && takesGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip").result(gzip.get());
        } else {
            ctx.result(plain);
        }
    }

    private static boolean takesGzip(Context ctx) {
        var taken = ctx.header("Accept-Encoding");
        return taken != null && taken.contains("gzip") && !taken.contains("gzip;q=0");
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    private static Optional<byte[]> gzip(byte[] plain) {
        if (plain.length < WORTH_COMPRESSING) {
            return Optional.empty();
        }
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(packed.toByteArray());
    }
}
