package se.datatorg.catalog.export;

import java.net.URI;
import java.util.stream.Stream;
import se.datatorg.vocab.Text;

/**
 * Who the portal is, as it says about itself in its catalogue.
 *
 * @param agent the owner's IRI: {@code http://dataportal.se/organisation/SE…}
 * @param owner the owner's name
 * @param homepage the owner's own pages
 */
public record PortalIdentity(Text title, Text description, URI agent, String owner, URI homepage, String email) {
    public PortalIdentity {
        if (!agent.isAbsolute() || !homepage.isAbsolute()) {
            throw new IllegalArgumentException("the owner's addresses must be absolute: " + agent + ", " + homepage);
        }
        if (Stream.of(title.sv(), title.en(), description.sv(), description.en(), owner, email)
                .anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a catalogue has a title, a description, an owner and an e-mail address");
        }
    }
}
