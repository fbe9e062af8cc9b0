package se.datatorg.harvester.fetch;

import java.util.Optional;
import se.datatorg.catalog.Finding;

/** What a look at an address gave, nothing being brought home. */
public sealed interface Probed {
    /**
     * The server answered.
     *
     * @param status of the answer at the end of the redirects
     * @param retryAfter as sent
     */
    record Answered(int status, Optional<String> retryAfter) implements Probed {}

    /** No answer; the finding (a rule of {@code fetch.tsv}) says why. */
    record Silent(Finding cause) implements Probed {}
}
