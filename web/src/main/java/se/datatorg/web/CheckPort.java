package se.datatorg.web;

import java.net.URI;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.fetch.Bytes;

/** The feed doctor as pages and API call it. Keeps nothing. */
public interface CheckPort {
    /** Fetches the feed at the address, by the portal's address rules and limits, and examines it. */
    Diagnosis check(URI address);

    /** Examines a file that a visitor sent. */
    Diagnosis check(String fileName, Bytes content);
}
