package se.datatorg.harvester.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * One document that a server answered with: a whole feed, or one page of it.
 *
 * @param address where it was found in the end, after redirects
 * @param contentType the header's value, as sent
 */
public record Page(URI address, Optional<String> contentType, Bytes content) {}
