package se.datatorg.testdata;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a publisher's server says when it is asked for a path. */
public sealed interface Answer {

    /** 200 with {@code page}, or 304 when the visitor already has it. */
    record Whole(Page page) implements Answer {}

    /** A bare status such as 404 or 503, with a short text and perhaps headers such as {@code Retry-After}. */
    record Status(int code, Map<String, String> headers) implements Answer {
        public Status {
            if (code < 200 || code > 599) {
                throw new IllegalArgumentException("not a status: " + code);
            }
            headers = Map.copyOf(headers);
        }

        public Status(int code) {
            this(code, Map.of());
        }
    }

    /** A redirect; {@code to} is sent as it stands, so it may be relative, foreign or nonsense. */
    record Redirect(int code, String to) implements Answer {}

    /** The page in pieces of {@code bytes}, with {@code pause} before each. */
    record Dripping(Page page, int bytes, Duration pause) implements Answer {}

    /** Promises the whole page, sends the first {@code bytes} of it and hangs up. */
    record CutOff(Page page, int bytes) implements Answer {}

    /** Takes the request and says nothing at all until the server is closed. */
    record Silence() implements Answer {}

    /** Something to send: bytes with a content type, an optional age and further headers. Immutable. */
    final class Page {
        private final byte[] bytes;
        private final String contentType;
        private final Instant modified;
        private final boolean validators;
        private final Map<String, String> headers;
        /** Made when first sent: a publisher's server is not what a measurement measures. */
        private volatile byte @Nullable [] packed;

        private volatile @Nullable String tag;

        private Page(
                byte[] bytes, String contentType, Instant modified, boolean validators, Map<String, String> headers) {
            this.bytes = bytes;
            this.contentType = contentType;
            this.modified = modified;
            this.validators = validators;
            this.headers = headers;
        }

        /** A page of these bytes, with ETag and Last-Modified. An empty {@code contentType} sends no such header. */
        public static Page of(String contentType, byte[] bytes, Instant modified) {
            return new Page(bytes.clone(), contentType, modified, true, Map.of());
        }

        /** The same page sent without ETag and Last-Modified, so that every visit gets it whole. */
        public Page withoutValidators() {
            return new Page(bytes, contentType, modified, false, headers);
        }

        /** The same page with one more header. */
        public Page with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Page(bytes, contentType, modified, validators, Map.copyOf(more));
        }

        /** What an ETag is made of: the same for the same bytes. */
        String tag() {
            var known = tag;
            if (known == null) {
                known = Wire.hash(bytes);
                tag = known;
            }
            return known;
        }

        /** The bytes as gzip. */
        byte[] gzipped() {
            var known = packed;
            if (known == null) {
                known = Wire.gzipped(bytes);
                packed = known;
            }
            return known;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public String contentType() {
            return contentType;
        }

        Instant modified() {
            return modified;
        }

        boolean hasValidators() {
            return validators;
        }

        Map<String, String> headers() {
            return headers;
        }
    }
}
