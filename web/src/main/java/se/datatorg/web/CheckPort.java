package se.datatorg.web;

import java.net.URI;
import java.util.Optional;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.fetch.Bytes;

/** The feed doctor as pages and API call it. Keeps nothing. */
public interface CheckPort {
    /** Fetches the feed at the address, by the portal's address rules and limits, and examines it. */
    Diagnosis check(URI address);

    /** Examines a file that a visitor sent. */
    Diagnosis check(String fileName, Bytes content);

    /** Examines what a program sent, with the content type that it said. */
    default Diagnosis check(String fileName, Optional<String> contentType, Bytes content) {
        return check(fileName, content);
    }
}
