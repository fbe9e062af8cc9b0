package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SizeLimitsTest {
    /** 1000 bytes sent, 5000 decoded, ten times after the first 2000. */
    private static final FetchLimits SMALL = IMPATIENT.withSizes(1000, 5000, 10, 2000);

    private static final byte[] TEXT = "<a> <b> <c> .\n".repeat(60).getBytes(StandardCharsets.UTF_8);

    @Test
    void contentMayBeAsLongAsTheLimitAndNotOneByteLonger() throws Exception {
        assertEquals(1000, sizeOf("", noise(1000)));
        assertEquals("fetch-too-large", ruleOf("", noise(1001)));
    }

    @Test
    void contentWithoutLengthIsCountedToo() throws Exception {
        for (var declared : new String[] {"", "Transfer-Encoding: chunked\n"}) {
            assertEquals("fetch-too-large", ruleOfEndless(declared));
        }
    }

    @Test
    void compressedContentIsCountedBeforeAndAfter() throws Exception {
        var wide = IMPATIENT.withSizes(1000, 5000, 1000, 0);

        assertEquals(5000, sizeOf(wide, "Content-Encoding: gzip", gzip(new byte[5000])));
        assertEquals("fetch-too-large", ruleOf(wide, "Content-Encoding: gzip", gzip(new byte[5001])));
        assertEquals("fetch-too-large", ruleOf(wide, "Content-Encoding: gzip", gzip(noise(1001))));
    }

    @Test
    void growthIsJudgedOnceThereIsMuch() throws Exception {
        assertEquals(2000, sizeOf("Content-Encoding: gzip", gzip(new byte[2000])));
        assertEquals("fetch-bomb", ruleOf("Content-Encoding: gzip", gzip(new byte[2001])));
    }

    @Test
    void aBombIsDefusedAtTheFirstLimitWithLittleMemory() throws Exception {
        var bomb = gzip(300_000_000L);

        var before = System.nanoTime();
        assertEquals("fetch-bomb", ruleOf(IMPATIENT, "Content-Encoding: gzip", bomb));

        assertEquals(true, System.nanoTime() - before < 5_000_000_000L, "stopped early");
    }

    @Test
    void everyUsualEncodingIsUnderstood() throws Exception {
        var raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

        assertArrayEquals(TEXT, bytesOf("Content-Encoding: identity", TEXT));
        assertArrayEquals(TEXT, bytesOf("Content-Encoding: GZIP", gzip(TEXT)));
        assertArrayEquals(TEXT, bytesOf("Content-Encoding: x-gzip", gzip(TEXT)));
        assertArrayEquals(TEXT, bytesOf("Content-Encoding: deflate", deflate(TEXT, new Deflater())));
        assertArrayEquals(TEXT, bytesOf("Content-Encoding: deflate", deflate(TEXT, raw)));
    }

    @Test
    void onlyOneKnownLayerIsTakenOff() throws Exception {
        var twice = gzip(gzip(TEXT));

        assertEquals("fetch-encoding", ruleOf("Content-Encoding: gzip, gzip", twice));
        assertEquals("fetch-encoding", ruleOf("Content-Encoding: gzip\nContent-Encoding: gzip", twice));
        assertEquals("fetch-encoding", ruleOf("Content-Encoding: br", TEXT));
        assertEquals("fetch-packed", ruleOf("Content-Encoding: gzip", twice));
        assertEquals("fetch-packed", ruleOf("Content-Type: application/gzip", gzip(TEXT)));
        assertEquals("fetch-packed", ruleOf("", "PK\3\4 and so on".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void brokenCompressionIsAFault() throws Exception {
        var whole = gzip(TEXT);
        var cut = Arrays.copyOf(whole, whole.length - 9);
        var bent = whole.clone();
        bent[bent.length - 6] ^= 1;

        assertEquals("fetch-unpack", ruleOf("Content-Encoding: gzip", TEXT));
        assertEquals("fetch-unpack", ruleOf("Content-Encoding: gzip", bent));
        assertEquals("fetch-cut-off", ruleOf("Content-Encoding: gzip", cut));
    }

    @Test
    void headersMayBeManyAndLongButNotTooMuch() throws Exception {
        var ninetyNine = "X-A: b\n".repeat(99).strip();

        assertEquals(1, sizeOf(ninetyNine, new byte[1]));
        assertEquals("fetch-headers", ruleOf(ninetyNine + "\nX-A: b", new byte[1]));
        assertEquals(1, sizeOf("X-A: " + "b".repeat(32_000), new byte[1]));
        assertEquals("fetch-headers", ruleOf("X-A: " + "b".repeat(33_000), new byte[1]));
        assertEquals("fetch-headers", ruleOf(("X-A: " + "b".repeat(8_000) + "\n").repeat(5), new byte[1]));
    }

    @Test
    void endlessHeadersEnd() throws Exception {
        assertEquals("fetch-headers", ruleOfScript(SMALL, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 200 OK\n"));
            endless("X-Next: header\n", out);
        }));
        assertEquals("fetch-headers", ruleOfScript(SMALL, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 200 OK\nX-Long: "));
            endless("and longer ", out);
        }));
    }

    @Test
    void whatIsNotHttpIsAFault() throws Exception {
        for (var answer : new String[] {"SSH-2.0-OpenSSH_9.2\n", "220 mail ready\n\n", "<html></html>\n\n"}) {
            assertEquals(
                    "fetch-not-http", ruleOfScript(SMALL, (request, out) -> out.write(RawServer.http(answer))), answer);
        }
        assertEquals("fetch-not-http", ruleOfScript(SMALL, (request, out) -> {}));
    }

    @Test
    void aRedirectWithAnEndlessBodyIsLeftAtOnce() throws Exception {
        assertEquals("fetch-redirect-empty", ruleOfScript(SMALL, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 301 Moved\n\n"));
            endless("body ", out);
        }));
    }

    private static String ruleOfEndless(String headers) throws IOException {
        return ruleOfScript(SMALL, (request, out) -> {
            out.write(RawServer.http("HTTP/1.1 200 OK\n" + headers + "\n"));
            endless(headers.isEmpty() ? "more " : "5\nmore \n", out);
        });
    }

    private static void endless(String text, OutputStream out) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(RawServer.http(text));
        }
    }

    private static String ruleOfScript(FetchLimits limits, RawServer.Script script) throws IOException {
        try (var server = RawServer.start(script);
                var fetcher = fetcher(limits, server)) {
            return rule(fetch(fetcher, at(server)));
        }
    }

    private static String ruleOf(String headers, byte[] body) throws IOException {
        return ruleOf(SMALL, headers, body);
    }

    private static String ruleOf(FetchLimits limits, String headers, byte[] body) throws IOException {
        try (var server = RawServer.serving(headers, body);
                var fetcher = fetcher(limits, server)) {
            return rule(fetch(fetcher, at(server)));
        }
    }

    private static int sizeOf(String headers, byte[] body) throws IOException {
        return sizeOf(SMALL, headers, body);
    }

    private static int sizeOf(FetchLimits limits, String headers, byte[] body) throws IOException {
        return bytesOf(limits, headers, body).length;
    }

    private static byte[] bytesOf(String headers, byte[] body) throws IOException {
        return bytesOf(IMPATIENT, headers, body);
    }

    private static byte[] bytesOf(FetchLimits limits, String headers, byte[] body) throws IOException {
        try (var server = RawServer.serving(headers, body);
                var fetcher = fetcher(limits, server)) {
            return content(fetch(fetcher, at(server))).page().content().array();
        }
    }

    /** Bytes that do not compress and look like no archive. */
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        bytes[0] = '<';
        return bytes;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(long zeros) throws IOException {
        var packed = new ByteArrayOutputStream();
        var block = new byte[1_000_000];
        try (var out = new GZIPOutputStream(packed, 65_536)) {
            for (long written = 0; written < zeros; written += block.length) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] content, Deflater deflater) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
