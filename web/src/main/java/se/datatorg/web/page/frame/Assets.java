package se.datatorg.web.page.frame;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.datatorg.catalog.entity.ContentHash;

/** Style, script, fonts and mark. Their address holds a hash of them all, so that browsers may keep them for ever. */
public final class Assets {
    private static final List<String> FILES = List.of(
            "datatorg.css",
            "datatorg.js",
            "sparql.js",
            "api.js",
            "favicon.svg",
            "fonts/schibsted-grotesk.woff2",
            "fonts/source-sans-3.woff2",
            "fonts/source-code-pro.woff2",
            "fonts/OFL-schibsted-grotesk.txt",
            "fonts/OFL-source-sans-3.txt",
            "fonts/OFL-source-code-pro.txt");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");
    private static final int HASH_LENGTH = 10;

    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private final String hash;

    private Assets() {
        FILES.forEach(file -> content.put(file, read(file)));
        var all = new StringBuilder();
        content.values().forEach(bytes -> all.append(ContentHash.of(bytes).hex()));
        hash = ContentHash.of(all.toString()).hex().substring(0, HASH_LENGTH);
    }

    public static Assets load() {
        return new Assets();
    }

    public String href(String file) {
        return "/static/" + hash + "/" + file;
    }

    /** Answers {@code /static/{hash}/<file>}; an old hash gets today's file, to be kept for a minute only. */
    public void serve(Context ctx) {
        var file = ctx.pathParam("file");
        var bytes = content.get(file);
        if (bytes == null) {
            throw new NotFoundResponse();
        }
        var current = ctx.pathParam("hash").equals(hash);
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=60");
        ctx.contentType(type(file)).result(bytes);
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] read(String file) {
        try (var in = Assets.class.getResourceAsStream("/se/datatorg/web/static/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
