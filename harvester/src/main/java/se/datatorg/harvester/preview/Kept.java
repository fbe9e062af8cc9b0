package se.datatorg.harvester.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.datatorg.harvester.datafile.Preview;

/**
 * A preview as it is kept.
 *
 * @param checked when the server last said that this is what it has, or did not answer
 * @param bytes of the file; 0 when it was not brought home
 */
public record Kept(
        String address,
        Preview preview,
        Instant checked,
        long bytes,
        Optional<String> etag,
        Optional<String> lastModified) {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FRESH_FAILURE = Duration.ofMinutes(10);

    /** Whether the server need not be asked again yet. */
    boolean isFresh(Instant now) {
        return checked.plus(isFailure() ? FRESH_FAILURE : FRESH).isAfter(now);
    }

    boolean isFailure() {
        return preview instanceof Preview.Nothing(var reason, var detail) && reason == Preview.Reason.NOT_FETCHED;
    }

    Kept checkedAt(Instant now) {
        return new Kept(address, preview, now, bytes, etag, lastModified);
    }
}
