package se.datatorg.web.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.datatorg.vocab.Lang;

class FormatTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final Format swedish = Format.in(Lang.SV);
    private final Format english = Format.in(Lang.EN);

    @Test
    void thousandsAreDividedByAHardSpaceAndDecimalsByAComma() {
        assertEquals("2\u00a0028", swedish.number(2028));
        assertEquals("318,4", swedish.number(318.42));
        assertEquals("318", swedish.number(318.0));
        assertEquals("318.4", english.number(318.42));
    }

    @Test
    void sizesAndTimesHaveTheUnitThatFits() {
        assertEquals("48\u00a0kB", swedish.bytes(48_123));
        assertEquals("4,2\u00a0MB", swedish.bytes(4_210_000));
        assertEquals("1,4\u00a0s", swedish.duration(Duration.ofMillis(1_400)));
    }

    @Test
    void momentsAreToldAsPeopleTellThemAndInSwedishTime() {
        assertEquals("i\u00a0dag kl.\u00a004.07", swedish.moment(Instant.parse("2026-11-21T03:07:00Z"), NOW));
        assertEquals("i\u00a0går kl.\u00a000.30", swedish.moment(Instant.parse("2026-11-19T23:30:00Z"), NOW));
        assertEquals("3\u00a0november kl.\u00a009.00", swedish.moment(Instant.parse("2026-11-03T08:00:00Z"), NOW));
        assertEquals("2\u00a0september\u00a02024", swedish.nearDay(Instant.parse("2024-09-02T08:00:00Z"), NOW));
        assertEquals("yesterday at\u00a000:30", english.moment(Instant.parse("2026-11-19T23:30:00Z"), NOW));
    }

    @Test
    void datesOfMetadataKeepThePrecisionTheyWereWrittenWith() {
        assertEquals("2024", swedish.written("2024"));
        assertEquals("mars 2024", swedish.written("2024-03"));
        assertEquals("5\u00a0mars\u00a02024", swedish.written("2024-03-05"));
        assertEquals("5\u00a0mars\u00a02024", swedish.written("2024-03-05T12:00:00+01:00"));
        assertEquals("i våras", swedish.written("i våras"));
    }
}
