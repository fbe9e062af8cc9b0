package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A feed arrives whole or not at all. */
class CutOffTest {
    private static final byte[] WITH_LENGTH = RawServer.response("200 OK", new byte[200]);
    private static final byte[] IN_CHUNKS = RawServer.http(
            "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + ("64\n" + "x".repeat(100) + "\n").repeat(2) + "0\n\n");

    @Test
    void aBodyCutAnywhereBeforeItsLengthFails() throws IOException {
        for (int kept = WITH_LENGTH.length - 200; kept < WITH_LENGTH.length; kept += 2) {
            assertEquals("fetch-cut-off", ruleOf(Arrays.copyOf(WITH_LENGTH, kept)), "after " + kept);
        }
    }

    @Test
    void chunksCutAnywhereFail() throws IOException {
        var head = RawServer.http("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n").length;
        // the last line end belongs to trailers that nobody sent: without it the feed itself is whole
        for (int kept = head; kept < IN_CHUNKS.length - 4; kept += 2) {
            assertEquals("fetch-cut-off", ruleOf(Arrays.copyOf(IN_CHUNKS, kept)), "after " + kept);
        }
    }

    @Test
    void wholeAnswersArrive() throws IOException {
        assertEquals(200, sizeOf(WITH_LENGTH));
        assertEquals(200, sizeOf(IN_CHUNKS));
    }

    @Test
    void aBrokenChunkIsAFault() throws IOException {
        var bent = RawServer.http("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nhello\n0\n\n");

        assertEquals("fetch-cut-off", ruleOf(bent));
    }

    private static String ruleOf(byte[] answer) throws IOException {
        try (var server = RawServer.start((request, out) -> out.write(answer));
                var fetcher = fetcher(IMPATIENT, server)) {
            return rule(fetch(fetcher, at(server)));
        }
    }

    private static int sizeOf(byte[] answer) throws IOException {
        try (var server = RawServer.start((request, out) -> out.write(answer));
                var fetcher = fetcher(IMPATIENT, server)) {
            return content(fetch(fetcher, at(server))).page().content().size();
        }
    }
}
