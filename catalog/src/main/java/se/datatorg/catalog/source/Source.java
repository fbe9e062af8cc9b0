package se.datatorg.catalog.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;

/**
 * One address that we harvest for one publisher.
 *
 * @param kind what stands at the address; {@code dcat} for a DCAT feed
 * @param every how often we visit
 * @param priority precedence when sources describe the same thing: lower wins; {@link #OWN} for a publisher's own
 *     source, {@link #COLLECTING} for a collecting catalogue (harvesting rules, section 6)
 */
public record Source(
        SourceId id,
        PublisherId publisher,
        URI address,
        String kind,
        Duration every,
        int priority,
        SourceState state,
        Instant registered) {
    public static final int OWN = 100;
    public static final int COLLECTING = 200;
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    public Source {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("the address is not absolute: " + address);
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("the shortest interval is 15 minutes: " + every);
        }
    }

    /** What a conditional request needs of the newest accepted visit. */
    public record Validators(Optional<String> etag, Optional<String> lastModified) {
        public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }
}
