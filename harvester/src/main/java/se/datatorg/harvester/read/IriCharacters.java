package se.datatorg.harvester.read;

import java.nio.charset.StandardCharsets;

/** Which characters may stand in an address (RFC 3987), and how the others are written. */
final class IriCharacters {
    private static final String ALLOWED_SIGNS = "-._~:/?#@!$&'()*+,;=";
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            ALLOWED[c] = c < 128 && (isAsciiLetterOrDigit(c) || ALLOWED_SIGNS.indexOf(c) >= 0);
        }
    }

    private IriCharacters() {}

    /** Nothing unusual: allowed characters, whole percent codes, one {@code #} at most, no square bracket. */
    static boolean plain(String iri) {
        return allowed(iri, 0, true);
    }

    static boolean allAllowed(String iri) {
        return allowed(iri, endOfHost(iri), false);
    }

    private static boolean allowed(String iri, int from, boolean oneHash) {
        boolean hash = false;
        for (int i = from; i < iri.length(); i++) {
            if (!allowedAt(iri, i)) {
                return false;
            }
            if (oneHash && iri.charAt(i) == '#') {
                if (hash) {
                    return false;
                }
                hash = true;
            }
        }
        return true;
    }

    /** Every character that may not stand there as its percent code. */
    static String encoded(String iri) {
        int host = endOfHost(iri);
        var mended = new StringBuilder(iri.length() + 16).append(iri, 0, host);
        for (int i = host; i < iri.length(); ) {
            int point = iri.codePointAt(i);
            if (Character.isBmpCodePoint(point) && allowedAt(iri, i)) {
                mended.append((char) point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    mended.append('%').append(String.format("%02X", b));
                }
            }
            i += Character.charCount(point);
        }
        return mended.toString();
    }

    private static boolean allowedAt(String iri, int i) {
        char c = iri.charAt(i);
        if (c < 128) {
            return ALLOWED[c] || (c == '%' && isHex(iri, i + 1) && isHex(iri, i + 2));
        }
        return (c >= 0xA0 && c < 0xD800) || (c >= 0xF900 && c < 0xFDD0) || (c >= 0xFDF0 && c < 0xFFF0);
    }

    private static boolean isHex(String iri, int i) {
        return i < iri.length() && Character.digit(iri.charAt(i), 16) >= 0 && iri.charAt(i) < 128;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Square brackets are allowed in the host (IPv6), nowhere else. */
    private static int endOfHost(String iri) {
        int start = iri.indexOf("://[");
        int end = start < 0 ? -1 : iri.indexOf(']', start);
        return end < 0 || iri.substring(0, end).contains(" ") ? 0 : end + 1;
    }
}
