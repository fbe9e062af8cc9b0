package se.datatorg.catalog.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the looks at a link have given so far.
 *
 * @param checked when it was last looked at
 * @param detail of that look: an HTTP status, or a rule of {@code fetch.tsv}
 * @param failingSince the first of the failures that no success has ended
 * @param failures how many those are
 */
public record LinkState(
        String address,
        Instant checked,
        LinkAnswer answer,
        String detail,
        Optional<Instant> failingSince,
        int failures) {
    private static final int ENOUGH = 3;
    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    public LinkState {
        if (failures < 0 || failingSince.isPresent() != (failures > 0)) {
            throw new IllegalArgumentException("failures and their beginning do not go together: " + address);
        }
    }

    /** After the first look. */
    public static LinkState first(String address, LinkAnswer answer, String detail, Instant at) {
        return new LinkState(address, at, LinkAnswer.ANSWERS, detail, Optional.empty(), 0).next(answer, detail, at);
    }

    /** After one more look. What says nothing about the link ends no failures and adds none. */
    public LinkState next(LinkAnswer now, String what, Instant at) {
        return switch (now) {
            case ANSWERS -> new LinkState(address, at, now, what, Optional.empty(), 0);
            case FAILS -> new LinkState(address, at, now, what, Optional.of(failingSince.orElse(at)), failures + 1);
            case UNTELLABLE -> new LinkState(address, at, now, what, failingSince, failures);
        };
    }

    public LinkVerdict verdict() {
        return switch (answer) {
            case ANSWERS -> LinkVerdict.WORKS;
            case UNTELLABLE -> LinkVerdict.UNKNOWN;
            case FAILS -> isBroken() ? LinkVerdict.BROKEN : LinkVerdict.SHAKY;
        };
    }

    private boolean isBroken() {
        return failures >= ENOUGH
                && failingSince
                        .filter(since -> !checked.isBefore(since.plus(LONG_ENOUGH)))
                        .isPresent();
    }
}
