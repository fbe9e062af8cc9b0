package se.datatorg.harvester.fetch;

import java.time.Duration;
import java.util.List;

/**
 * How much a request may cost us, and how much we may cost a server.
 *
 * @param connect until the host is found, and once more until a connection stands
 * @param silence until the first byte, and between bytes
 * @param whole one try from connecting to the last byte, redirects included, waiting for one's turn not
 * @param wireBytes of the content as sent
 * @param decodedBytes of the content after decompression
 * @param ratio decoded bytes for each byte sent, judged once {@code ratioFreeBytes} are decoded
 * @param headerBytes of all response headers
 * @param headerFields of a response
 * @param redirects followed one after another
 * @param urlLength longest address, in characters
 * @param spacing rest for a host between two requests
 * @param retryPauses before each further try, give or take a fifth
 * @param longestRetryAfter a server that asks for more patience than this is left for the next planned visit
 */
public record FetchLimits(
        Duration connect,
        Duration silence,
        Duration whole,
        long wireBytes,
        long decodedBytes,
        int ratio,
        long ratioFreeBytes,
        int headerBytes,
        int headerFields,
        int redirects,
        int urlLength,
        Duration spacing,
        List<Duration> retryPauses,
        Duration longestRetryAfter) {
    private static final long MIB = 1024 * 1024;

    public static final FetchLimits DEFAULTS = new FetchLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            50 * MIB,
            200 * MIB,
            100,
            10 * MIB,
            32 * 1024,
            100,
            5,
            2048,
            Duration.ofMillis(500),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60)),
            Duration.ofMinutes(10));

    public FetchLimits {
        if (connect.isZero() || silence.isZero() || whole.isZero()) {
            throw new IllegalArgumentException("a time limit of nothing lets nothing through");
        }
        if (wireBytes < 1 || decodedBytes < 1 || ratio < 1 || headerBytes < 1 || headerFields < 1 || urlLength < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (redirects < 0 || ratioFreeBytes < 0 || spacing.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative");
        }
        retryPauses = List.copyOf(retryPauses);
    }

    public FetchLimits withTimes(Duration connectWithin, Duration silenceAtMost, Duration wholeWithin) {
        return new FetchLimits(
                connectWithin,
                silenceAtMost,
                wholeWithin,
                wireBytes,
                decodedBytes,
                ratio,
                ratioFreeBytes,
                headerBytes,
                headerFields,
                redirects,
                urlLength,
                spacing,
                retryPauses,
                longestRetryAfter);
    }

    public FetchLimits withSizes(long onTheWire, long decoded, int times, long ratioFree) {
        return new FetchLimits(
                connect,
                silence,
                whole,
                onTheWire,
                decoded,
                times,
                ratioFree,
                headerBytes,
                headerFields,
                redirects,
                urlLength,
                spacing,
                retryPauses,
                longestRetryAfter);
    }

    public FetchLimits withManners(Duration between, List<Duration> pauses) {
        return new FetchLimits(
                connect,
                silence,
                whole,
                wireBytes,
                decodedBytes,
                ratio,
                ratioFreeBytes,
                headerBytes,
                headerFields,
                redirects,
                urlLength,
                between,
                pauses,
                longestRetryAfter);
    }
}
