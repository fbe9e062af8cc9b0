package se.datatorg.web.cache;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A page as an {@link Edition} has it: compressed, with what it is good for.
 *
 * @param gzip nearly all visitors take it so; for others it is unpacked
 * @param length of the page that is not compressed
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record PrintedPage(Instant until, Optional<MadePage.Look> look, String tag, byte[] gzip, int length) {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final int NUMBERS = 2 * Long.BYTES + 3 * Integer.BYTES;
    /** RFC 1952: before and after what is compressed, when nothing is told of a file. */
    private static final int GZIP_HEAD = 10;

    private static final int GZIP_TAIL = 8;

    static PrintedPage of(MadePage made) {
        var html = made.html().getBytes(StandardCharsets.UTF_8);
        return new PrintedPage(made.until(), made.look(), KeptAnswer.tag(html), KeptAnswer.gzip(html), html.length);
    }

    byte[] bytes() {
        var file = look.map(MadePage.Look::address).orElse("").getBytes(StandardCharsets.UTF_8);
        var name = tag.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBERS + file.length + name.length + gzip.length)
                .putLong(until.toEpochMilli())
                .putLong(look.map(MadePage.Look::changes).orElse(0L))
                .putInt(length)
                .putInt(file.length)
                .putInt(name.length)
                .put(file)
                .put(name)
                .put(gzip)
                .array();
    }

    static PrintedPage read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var until = Instant.ofEpochMilli(in.getLong());
        long changes = in.getLong();
        int length = in.getInt();
        int fileLength = in.getInt();
        int tagLength = in.getInt();
        var file = text(in, fileLength);
        var tag = text(in, tagLength);
        var gzip = new byte[in.remaining()];
        in.get(gzip);
        var look = file.isEmpty() ? Optional.<MadePage.Look>empty() : Optional.of(new MadePage.Look(file, changes));
        return new PrintedPage(until, look, tag, gzip, length);
    }

    private static String text(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    KeptAnswer answer(String language, Context ctx) {
        return new KeptAnswer(
                Map.of("Content-Language", language, "Cache-Control", "public, no-cache", "ETag", tag),
                TYPE,
                tag,
                KeptAnswer.takesGzip(ctx) ? new byte[0] : html(),
                Optional.of(gzip));
    }

    private byte[] html() {
        var html = new byte[length];
        try (var unpacker = new Inflater(true)) {
            unpacker.setInput(gzip, GZIP_HEAD, gzip.length - GZIP_HEAD - GZIP_TAIL);
            if (unpacker.inflate(html) != length) {
                throw new IllegalStateException("a page that was made ahead is not whole");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a page that was made ahead cannot be unpacked", e);
        }
        return html;
    }
}
