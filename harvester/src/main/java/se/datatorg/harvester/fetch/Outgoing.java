package se.datatorg.harvester.fetch;

import java.util.List;
import java.util.Set;

/**
 * What the operator says about requests that leave the portal.
 *
 * @param contact a page or mail address that tells servers who visits them
 * @param ports allowed beside 80 and 443
 * @param allowed hosts and ports for which the address rules are lifted; exactly these, nothing else
 * @param refused address ranges ({@code 198.51.100.7/32}) refused beside the special ones: the portal's own, say
 */
public record Outgoing(String contact, Set<Integer> ports, Set<HostPort> allowed, List<String> refused) {
    public Outgoing {
        if (!contact.matches("[\\x21-\\x27\\x2A-\\x7E]+")) {
            throw new IllegalArgumentException("a contact is an address without blanks or parentheses: " + contact);
        }
        ports = Set.copyOf(ports);
        allowed = Set.copyOf(allowed);
        refused = List.copyOf(refused);
    }

    /** The rules without exceptions. */
    public static Outgoing strict(String contact) {
        return new Outgoing(contact, Set.of(), Set.of(), List.of());
    }

    public Outgoing allowing(HostPort... pairs) {
        return new Outgoing(contact, ports, Set.of(pairs), refused);
    }
}
