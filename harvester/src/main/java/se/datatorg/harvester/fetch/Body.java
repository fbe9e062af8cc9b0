package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads an answer's content: one layer of compression at most, counted before and after it. */
final class Body {
    private static final long MIB = 1024 * 1024;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final FetchLimits limits;
    private final boolean mayBePacked;

    /** @param mayBePacked whether an archive is what was asked for */
    Body(FetchLimits limits, boolean mayBePacked) {
        this.limits = limits;
        this.mayBePacked = mayBePacked;
    }

    /**
     * Reads to the end.
     *
     * @param declared length by the header, negative when it says none
     * @param encoding the {@code Content-Encoding} header
     */
    Bytes read(InputStream wire, long declared, Optional<String> encoding) throws IOException {
        if (declared > limits.wireBytes()) {
            throw tooLarge(limits.wireBytes());
        }
        var sent = new Counted(wire, this::judgeSent);
        var decoded = new Counted(decoded(sent, encoding), count -> judgeDecoded(count, sent.count()));
        var content = decoded.readAllBytes();
        if (!mayBePacked && isPacked(content)) {
            throw FetchFault.of("fetch-packed");
        }
        return Bytes.of(content);
    }

    private Optional<FetchFault> judgeSent(long count) {
        return count > limits.wireBytes() ? Optional.of(tooLarge(limits.wireBytes())) : Optional.empty();
    }

    private Optional<FetchFault> judgeDecoded(long count, long sent) {
        if (count > limits.decodedBytes()) {
            return Optional.of(tooLarge(limits.decodedBytes()));
        }
        if (count > limits.ratioFreeBytes() && count > sent * limits.ratio()) {
            return Optional.of(FetchFault.of("fetch-bomb", Integer.toString(limits.ratio())));
        }
        return Optional.empty();
    }

    private static FetchFault tooLarge(long bytes) {
        return FetchFault.of("fetch-too-large", Long.toString(Math.max(1, bytes / MIB)));
    }

    private static InputStream decoded(InputStream sent, Optional<String> encoding) throws IOException {
        var name = encoding.orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new GZIPInputStream(sent);
            case "deflate" -> inflating(sent);
            default -> throw FetchFault.of("fetch-encoding", name);
        };
    }

    /** "deflate" means the zlib format, but some servers send the bare one: the first two bytes tell (RFC 1950, 2.2). */
    private static InputStream inflating(InputStream sent) throws IOException {
        var peeked = new PushbackInputStream(sent, 2);
        var start = peeked.readNBytes(2);
        peeked.unread(start);
        var zlib = start.length == 2 && (start[0] & 0x0F) == 8 && unsigned(start) % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!zlib));
    }

    private static int unsigned(byte[] two) {
        return Byte.toUnsignedInt(two[0]) * 256 + Byte.toUnsignedInt(two[1]);
    }

    /** Whether a gzip file or a zip archive came out: a second layer, or an archive in place of a feed. */
    private static boolean isPacked(byte[] content) {
        return startsWith(content, GZIP) || startsWith(content, ZIP);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
