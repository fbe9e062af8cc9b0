package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackBoxTest {
    @TempDir
    Path folder;

    @Test
    void theBoxTakesAHundredMessagesADay() throws IOException {
        var monday = box("2026-11-23T10:00:00Z");
        for (int i = 0; i < 100; i++) {
            assertTrue(monday.keep("nummer " + i, ""));
        }

        assertFalse(monday.keep("en till", ""));
        assertTrue(box("2026-11-24T00:00:00Z").keep("en till", ""));
        try (var files = Files.list(folder.resolve("feedback"))) {
            assertEquals(101, files.count());
        }
    }

    private FeedbackBox box(String now) {
        return new FeedbackBox(folder.resolve("feedback"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
