package se.datatorg.web.api.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;

/** Who asks, as far as limits go: an IPv4 address, or the network that an IPv6 address is in. */
public final class Client {
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /** A server in front of us, on this machine, is believed about who asked it. */
    public static String of(Context ctx) {
        var remote = address(ctx.req().getRemoteAddr());
        // What the asker wrote itself comes first, in the same field or in one of its own; what our server added is
        // last.
        var forwarded = String.join(",", Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
        return network(remote.isLoopbackAddress() && !forwarded.isEmpty() ? forwarded(forwarded, remote) : remote);
    }

    private static InetAddress forwarded(String header, InetAddress otherwise) {
        try {
            return InetAddress.ofLiteral(
                    header.substring(header.lastIndexOf(',') + 1).strip());
        } catch (IllegalArgumentException e) {
            // Not an address: then the server in front is all we know.
            return otherwise;
        }
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text.startsWith("[") ? text.substring(1, text.length() - 1) : text);
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }
}
