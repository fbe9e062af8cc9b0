package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.api.http.RateLimits;

/** What an asker says of itself neither gives it more requests nor changes an address in an answer. */
class ForwardedTest {
    private static final String OURS = "203.0.113.7";

    @Test
    void whatTheAskerWritesBeforeOurServersWordIsPassedOver(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(1, 1, 1))) {
            assertEquals(200, asked(api, "X-Forwarded-For", OURS));

            assertEquals(429, asked(api, "X-Forwarded-For", "198.51.100.1, " + OURS));
            assertEquals(429, asked(api, "X-Forwarded-For", "198.51.100.2", "X-Forwarded-For", OURS), "a field each");
            assertEquals(429, asked(api, "X-Forwarded-For", OURS, "X-Real-IP", "198.51.100.3"));
            assertEquals(429, asked(api, "X-Forwarded-For", OURS, "Forwarded", "for=198.51.100.4"));
        }
    }

    @Test
    void whatIsNoAddressCountsAsTheServerInFront(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(1, 1, 1))) {
            assertEquals(200, asked(api, "X-Forwarded-For", "unknown"));
            assertEquals(429, asked(api, "X-Forwarded-For", "x".repeat(3_000)));
            assertEquals(429, asked(api, "X-Forwarded-For", ","));
        }
    }

    @Test
    void linksComeFromTheSettingsWhateverTheHostIsCalled(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            for (var path : new String[] {"/", "/sitemap.xml", "/api/v1/datasets", "/openapi.json", "/robots.txt"}) {
                var answer = api.raw(
                        "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                + "X-Forwarded-Proto: gopher\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");
                assertFalse(answer.contains("evil.example") || answer.contains("gopher"), path);
            }
        }
    }

    private static int asked(RunningApi api, String... headers) {
        return api.get("/api/v1/api-info", headers).statusCode();
    }
}
