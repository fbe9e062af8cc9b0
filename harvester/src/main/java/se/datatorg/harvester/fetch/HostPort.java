package se.datatorg.harvester.fetch;

import java.util.Locale;

/** A host and a port that the operator opened by hand: {@code 127.0.0.1:9000}, {@code [::1]:9000}, {@code katalog.lan:8080}. */
public record HostPort(String host, int port) {
    public HostPort {
        if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
            throw new IllegalArgumentException("not a host: " + host);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535: " + port);
        }
        host = host.toLowerCase(Locale.ROOT);
    }

    /** Reads {@code host:port}. */
    public static HostPort parse(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("not host:port: " + text);
        }
        return new HostPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
