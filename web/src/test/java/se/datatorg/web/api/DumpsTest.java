package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.web.region.RegionPortal;

/** {@code /catalog.nq.gz} and {@code /catalog.jsonl.gz}. */
@ExtendWith(RegionPortal.Shared.class)
class DumpsTest {
    @Test
    void theQuadsAreThoseOfTheCatalogue(RegionPortal portal) throws IOException {
        assertEquals(portal.get("/catalog.nq").body(), unpacked(portal.bytes("/catalog.nq.gz")));
    }

    @Test
    void everyRecordIsALineAsTheInterfaceTellsIt(RegionPortal portal) throws IOException {
        var lines = unpacked(portal.bytes("/catalog.jsonl.gz")).lines().toList();
        var mapper = new ObjectMapper();
        var third = mapper.readTree(lines.get(2));

        assertEquals(
                portal.ledger()
                        .records()
                        .listShown(portal.ledger().generation())
                        .size(),
                lines.size());
        assertEquals(
                mapper.readTree(
                        portal.get("/api/v1/datasets/" + third.path("id").asText())
                                .body()),
                third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.nq.gz", "/catalog.jsonl.gz"})
    void aDownloadThatBrokeOffGoesOnWhereItWas(String path, RegionPortal portal) throws IOException {
        var whole = portal.bytes(path);
        var tag = header(whole, "ETag").orElseThrow();
        var first = portal.bytes(path, "Range", "bytes=0-999");
        var rest = portal.bytes(path, "Range", "bytes=1000-", "If-Range", tag);

        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first.body());
        joined.writeBytes(rest.body());
        assertEquals(206, first.statusCode());
        assertEquals(Optional.of("bytes 0-999/" + whole.body().length), header(first, "Content-Range"));
        assertArrayEquals(whole.body(), joined.toByteArray());
        assertEquals(Optional.of("bytes"), header(whole, "Accept-Ranges"));
        assertEquals(Optional.of(Integer.toString(whole.body().length)), header(whole, "Content-Length"));
    }

    @Test
    void aPartOfAnOlderFileIsAnsweredWithTheWholeOfThisOne(RegionPortal portal) {
        var answer = portal.bytes("/catalog.nq.gz", "Range", "bytes=1000-", "If-Range", "\"an-older-one\"");

        assertEquals(200, answer.statusCode());
    }

    @Test
    void aPartThatTheFileDoesNotHaveIsRefusedWithItsLength(RegionPortal portal) {
        var answer = portal.bytes("/catalog.nq.gz", "Range", "bytes=999999999-");

        assertEquals(416, answer.statusCode());
        assertTrue(header(answer, "Content-Range").orElseThrow().matches("bytes \\*/\\d+"));
    }

    @Test
    void whoHasTheFileIsToldSo(RegionPortal portal) {
        var tag = header(portal.bytes("/catalog.nq.gz"), "ETag").orElseThrow();

        assertTrue(tag.startsWith("\""), "parts can only be joined under a strong tag: " + tag);
        assertEquals(304, portal.bytes("/catalog.nq.gz", "If-None-Match", tag).statusCode());
    }

    @Test
    void aFileIsMadeOnceForEachGenerationAndOlderOnesAreDeleted(@TempDir Path folder) throws IOException {
        try (var api = RunningApi.withTwo(folder)) {
            var tag = api.get("/catalog.nq.gz").headers().firstValue("ETag");
            var made = Files.getLastModifiedTime(only(folder));
            api.get("/catalog.nq.gz");
            assertEquals(made, Files.getLastModifiedTime(only(folder)));

            var before = only(folder);
            api.deliver(RunningApi.ONE);
            var changed = api.get("/catalog.nq.gz").headers().firstValue("ETag");

            assertNotEquals(tag, changed);
            assertNotEquals(before, only(folder));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("dumps"))) {
            var all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.getFirst();
        }
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertEquals(200, answer.statusCode());
        assertEquals(Optional.of("application/gzip"), header(answer, "Content-Type"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }
}
