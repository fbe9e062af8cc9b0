package se.datatorg.harvester.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not on the public internet, after IANA's registries of special-purpose addresses. The ranges that
 * carry an IPv4 address inside (mapped, 6to4, NAT64, Teredo) are refused as a whole, so the inner one needs no look.
 */
final class SpecialRanges {
    private static final List<String> SPECIAL = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "::ffff:0:0/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private final List<Range> ranges;

    /** The special ranges and these. */
    SpecialRanges(List<String> more) {
        ranges =
                Stream.concat(SPECIAL.stream(), more.stream()).map(Range::parse).toList();
    }

    boolean holds(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address.getAddress()));
    }

    private static final class Range {
        private final byte[] first;
        private final int bits;

        private Range(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Range parse(String text) {
            var slash = text.indexOf('/');
            if (slash < 0 || !text.substring(0, slash).matches("[0-9a-fA-F.:]+")) {
                throw new IllegalArgumentException("not an address range: " + text);
            }
            var first = literal(text.substring(0, slash));
            var bits = Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > first.length * 8) {
                throw new IllegalArgumentException("not an address range: " + text);
            }
            return new Range(first, bits);
        }

        private boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            var whole = bits / 8;
            if (!Arrays.equals(first, 0, whole, address, 0, whole)) {
                return false;
            }
            var rest = bits % 8;
            return rest == 0 || ((first[whole] ^ address[whole]) & 0xFF) >> (8 - rest) == 0;
        }

        private static byte[] literal(String text) {
            // Java takes ::ffff:0:0 for the IPv4 address 0.0.0.0
            return text.equals("::ffff:0:0")
                    ? mapped()
                    : InetAddress.ofLiteral(text).getAddress();
        }

        private static byte[] mapped() {
            var bytes = new byte[16];
            bytes[10] = (byte) 0xFF;
            bytes[11] = (byte) 0xFF;
            return bytes;
        }
    }
}
