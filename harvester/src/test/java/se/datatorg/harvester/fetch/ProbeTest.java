package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.at;
import static se.datatorg.harvester.fetch.Outside.fetcher;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final byte[] FILE = "namn;n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void aServerThatKnowsHeadIsAskedForNothingMore() throws Exception {
        try (var server = server("200 OK", "200 OK");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals(new Probed.Answered(200, Optional.empty()), fetcher.probe(at(server)));

            assertEquals(List.of("head"), asked);
        }
    }

    @Test
    void whereHeadIsRefusedTheFirstByteIsAskedFor() throws Exception {
        try (var server = server("405 Method Not Allowed", "206 Partial Content");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals(new Probed.Answered(206, Optional.empty()), fetcher.probe(at(server)));

            assertEquals(List.of("head", "get bytes=0-0"), asked);
        }
    }

    @Test
    void aServerThatAsksForPatienceIsNotAskedTwice() throws Exception {
        try (var server = server("429 Too Many Requests\nRetry-After: 3600", "200 OK");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals(new Probed.Answered(429, Optional.of("3600")), fetcher.probe(at(server)));

            assertEquals(List.of("head"), asked);
        }
    }

    @Test
    void whatIsMissingIsMissingBothWays() throws Exception {
        try (var server = server("404 Not Found", "404 Not Found");
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals(new Probed.Answered(404, Optional.empty()), fetcher.probe(at(server)));
        }
    }

    @Test
    void aServerThatIsAwayIsSilent() throws Exception {
        var gone = RawServer.start((request, out) -> {});
        try (var fetcher = fetcher(IMPATIENT, gone)) {
            gone.close();

            var silent = assertInstanceOf(Probed.Silent.class, fetcher.probe(at(gone)));
            assertEquals("fetch-connect", silent.cause().rule());
        }
    }

    private RawServer server(String toHead, String toGet) {
        return RawServer.start((request, out) -> {
            boolean head = request.startsWith("head");
            var range = request.lines()
                    .filter(line -> line.startsWith("range: "))
                    .map(line -> line.substring("range:".length()))
                    .findFirst();
            asked.add(request.substring(0, request.indexOf(' ')) + range.orElse(""));
            out.write(RawServer.response(head ? toHead : toGet, head ? new byte[0] : FILE));
        });
    }
}
