package se.datatorg.harvester.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import se.datatorg.catalog.SourceId;

/**
 * When a source is due, computed from its interval and its last visit and nothing else. Sources that are visited every so
 * many days have their time of night, between 04:00 and 05:00 in Sweden, when no clock is put forward or back; others
 * follow their last visit. The same source always has the same place in the spread.
 */
public final class DueTimes {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalTime NIGHT = LocalTime.of(4, 0);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SPREAD = Duration.ofHours(1);
    /** Who was visited so short a time before the night's visit is spared it. */
    private static final Duration JUST_VISITED = Duration.ofHours(2);
    /** Other intervals are stretched or shortened by up to a twentieth. */
    private static final int SHARE_OF_INTERVAL = 20;

    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

    private DueTimes() {}

    /**
     * When the source is due next; the past when it is due already.
     *
     * @param upSince when the portal was started: a visit missed before is made up for once, within the hour after
     */
    public static Instant next(Planned planned, Instant upSince) {
        if (planned.lastStart().isEmpty()) {
            return Instant.EPOCH;
        }
        var due = after(planned.lastStart().get(), planned);
        return due.isBefore(upSince) ? upSince.plus(catchUp(planned)) : due;
    }

    private static Instant after(Instant last, Planned planned) {
        var every = planned.every();
        if (!isWholeDays(every)) {
            var most = every.dividedBy(SHARE_OF_INTERVAL);
            return last.plus(every).minus(most).plus(part(most.multipliedBy(2), planned.source()));
        }
        var day = LocalDate.ofInstant(last, SWEDEN);
        var slot = slot(day, planned.source());
        while (slot.isBefore(last.plus(JUST_VISITED))) {
            day = day.plusDays(1);
            slot = slot(day, planned.source());
        }
        return slot(day.plusDays(every.toDays() - 1), planned.source());
    }

    private static boolean isWholeDays(Duration every) {
        return every.toSeconds() % DAY.toSeconds() == 0;
    }

    private static Instant slot(LocalDate day, SourceId source) {
        return day.atTime(NIGHT).atZone(SWEDEN).toInstant().plus(part(SPREAD, source));
    }

    private static Duration catchUp(Planned planned) {
        var spread = planned.every().compareTo(SPREAD) < 0 ? planned.every() : SPREAD;
        return part(spread, planned.source());
    }

    /** The source's share of the time, in whole seconds. */
    private static Duration part(Duration time, SourceId source) {
        var mixed = (source.value().hashCode() * MIXER) >>> 32;
        return Duration.ofSeconds(mixed % Math.max(1, time.toSeconds()));
    }
}
