package se.datatorg.harvester.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface Resolver {

    /** All addresses, in the order to try them; at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** What the machine itself knows: its hosts file and name servers. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
