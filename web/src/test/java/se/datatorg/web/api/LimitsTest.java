package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.api.http.RateLimits;

/** How often one client may ask. */
class LimitsTest {
    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(1, 3, 1))) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, asked(api, "203.0.113.7"));
            }
            var refused = api.get("/api/v1/api-info", "X-Forwarded-For", "203.0.113.7");

            assertEquals(429, refused.statusCode());
            assertTrue(
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
            assertEquals(200, asked(api, "203.0.113.8"));
        }
    }

    @Test
    void addressesOfOneIpv6NetworkAreOneClient(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(1, 1, 1))) {
            assertEquals(200, asked(api, "2001:db8:1:2::1"));
            assertEquals(429, asked(api, "2001:db8:1:2::2"));
            assertEquals(200, asked(api, "2001:db8:1:3::1"));
        }
    }

    @Test
    void wholeCataloguesAreCountedForThemselves(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(100, 100, 1))) {
            assertEquals(200, api.get("/catalog.nt").statusCode());
            assertEquals(429, api.get("/catalog.nt").statusCode());
            assertEquals(200, api.get("/api/v1/api-info").statusCode());
        }
    }

    private static int asked(RunningApi api, String client) {
        return api.get("/api/v1/api-info", "X-Forwarded-For", client).statusCode();
    }
}
