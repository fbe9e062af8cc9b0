package se.datatorg.harvester.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Knows one host and its judged addresses, and no other. The HTTP client cannot look anything up by itself. */
record Judged(String host, List<InetAddress> addresses) implements DnsResolver {
    Judged {
        addresses = List.copyOf(addresses);
    }

    @Override
    public InetAddress[] resolve(String name) throws UnknownHostException {
        if (!name.equals(host)) {
            throw new UnknownHostException("not the judged host");
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String name) {
        return name;
    }
}
