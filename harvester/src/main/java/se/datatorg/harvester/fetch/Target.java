package se.datatorg.harvester.fetch;

import java.net.URI;

/**
 * An address that passed the rules, rebuilt from its parts.
 *
 * @param scheme http or https
 * @param host lower-case, ASCII
 * @param path path and query, percent-encoded, beginning with a slash
 * @param excepted whether the operator lifted the address rules for this host and port
 */
record Target(String scheme, String host, int port, String path, boolean excepted) {

    boolean isSecure() {
        return scheme.equals("https");
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        var usual = port == (isSecure() ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port) + path;
    }
}
