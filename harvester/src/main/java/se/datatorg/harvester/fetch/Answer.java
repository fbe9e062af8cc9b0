package se.datatorg.harvester.fetch;

import java.util.Optional;
import se.datatorg.catalog.source.Source;

/**
 * What a server answered to one request.
 *
 * @param content empty unless the status is 200
 */
record Answer(
        int status,
        Optional<String> location,
        Optional<String> contentType,
        Optional<String> retryAfter,
        Source.Validators validators,
        Bytes content) {}
