package se.datatorg.harvester.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.SourceId;

class DueTimesTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration NIGHTLY = Duration.ofDays(1);

    @Test
    void aSourceNeverVisitedIsDueAtOnce() {
        var fresh = new Planned(new SourceId("lerum"), NIGHTLY, Optional.empty());

        assertTrue(DueTimes.next(fresh, LONG_AGO).isBefore(LONG_AGO));
    }

    @Test
    void nightlySourcesAreDueBetweenFourAndFive() {
        for (int i = 0; i < 100; i++) {
            var due = next("source-" + i, NIGHTLY, "2026-11-20T03:30:00Z").atZone(SWEDEN);

            assertEquals(4, due.getHour());
            assertEquals(LocalDate.of(2026, 11, 21), due.toLocalDate());
        }
    }

    @Test
    void sourcesAreSpreadOverTheHourAndKeepTheirPlace() {
        var minutes = new HashSet<Integer>();
        for (int i = 0; i < 100; i++) {
            var today = next("source-" + i, NIGHTLY, "2026-11-20T12:00:00Z");
            var tomorrow = next("source-" + i, NIGHTLY, "2026-11-21T12:00:00Z");
            minutes.add(today.atZone(SWEDEN).getMinute() / 10);

            assertEquals(today.plus(NIGHTLY), tomorrow);
        }
        assertEquals(6, minutes.size());
    }

    /** The nights when clocks are put forward and back, Sunday nights of March and October, and a leap day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-02-29"})
    void theNightsWhenClocksChangeHaveOneVisitEach(LocalDate night) {
        for (int i = 0; i < 50; i++) {
            var last = night.minusDays(3)
                    .atTime(LocalTime.of(4, 30))
                    .atZone(SWEDEN)
                    .toInstant();
            var days = new ArrayList<LocalDate>();
            for (int n = 0; n < 6; n++) {
                last = next("source-" + i, NIGHTLY, last.toString());
                days.add(last.atZone(SWEDEN).toLocalDate());
                assertEquals(4, last.atZone(SWEDEN).getHour());
            }
            var first = night.minusDays(2);

            assertEquals(first.datesUntil(first.plusDays(6)).toList(), days);
        }
    }

    @Test
    void aVisitShortlyBeforeTheNightTakesItsPlace() {
        var due = next("lerum", NIGHTLY, "2026-11-21T02:30:00Z");

        assertEquals(LocalDate.of(2026, 11, 22), due.atZone(SWEDEN).toLocalDate());
    }

    @Test
    void aWeeklySourceIsDueAtNightAWeekLater() {
        var due = next("lerum", Duration.ofDays(7), "2026-11-20T03:30:00Z").atZone(SWEDEN);

        assertEquals(LocalDate.of(2026, 11, 27), due.toLocalDate());
        assertEquals(4, due.getHour());
    }

    @Test
    void otherIntervalsFollowTheLastVisitGiveOrTakeATwentieth() {
        var last = Instant.parse("2026-11-21T12:00:00Z");
        var spans = new HashSet<Duration>();
        for (int i = 0; i < 100; i++) {
            spans.add(Duration.between(last, next("source-" + i, Duration.ofHours(6), last.toString())));
        }

        assertTrue(spans.size() > 50, "spread");
        assertTrue(
                spans.stream().allMatch(span -> span.toMinutes() >= 342 && span.toMinutes() <= 378), spans::toString);
    }

    @Test
    void whatWasMissedIsMadeUpForOnceWithinTheHour() {
        var up = Instant.parse("2026-11-24T12:00:00Z");
        var dues = new HashSet<Instant>();
        for (int i = 0; i < 50; i++) {
            var down = new Planned(
                    new SourceId("source-" + i), NIGHTLY, Optional.of(Instant.parse("2026-11-21T03:30:00Z")));
            var due = DueTimes.next(down, up);
            dues.add(due);

            assertFalse(due.isBefore(up));
            assertTrue(due.isBefore(up.plus(Duration.ofHours(1))));
            var then = DueTimes.next(down.startedAt(due), up).atZone(SWEDEN);
            assertEquals(LocalDate.of(2026, 11, 25), then.toLocalDate(), "and then as always");
            assertEquals(4, then.getHour());
        }
        assertTrue(dues.size() > 40, "spread");
    }

    private static Instant next(String source, Duration every, String last) {
        return DueTimes.next(new Planned(new SourceId(source), every, Optional.of(Instant.parse(last))), LONG_AGO);
    }
}
