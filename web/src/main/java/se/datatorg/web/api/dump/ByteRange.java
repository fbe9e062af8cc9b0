package se.datatorg.web.api.dump;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first first byte, from 0
 * @param last last byte, included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a request for a part comes to. */
    sealed interface Asked {
        /** All of it: no part was asked for, or one in a way that nobody need understand. */
        record Whole() implements Asked {}

        /** That part. */
        record Part(ByteRange range) implements Asked {}

        /** A part that the file does not have. */
        record Outside() implements Asked {}
    }

    /** Reads the header Range for a file of that length; several parts at once are answered with the whole. */
    static Asked of(Optional<String> header, long length) {
        var match = ONE.matcher(header.orElse(""));
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        return match.group(1).isEmpty()
                ? tail(Long.parseLong(match.group(2)), length)
                : from(Long.parseLong(match.group(1)), match.group(2), length);
    }

    private static Asked tail(long count, long length) {
        return count == 0 || length == 0
                ? new Asked.Outside()
                : new Asked.Part(new ByteRange(Math.max(0, length - count), length - 1));
    }

    private static Asked from(long first, String end, long length) {
        long last = end.isEmpty() ? length - 1 : Math.min(Long.parseLong(end), length - 1);
        if (!end.isEmpty() && Long.parseLong(end) < first) {
            return new Asked.Whole();
        }
        return first >= length ? new Asked.Outside() : new Asked.Part(new ByteRange(first, last));
    }

    long count() {
        return last - first + 1;
    }
}
