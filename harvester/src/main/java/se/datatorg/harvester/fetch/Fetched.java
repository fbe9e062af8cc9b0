package se.datatorg.harvester.fetch;

import java.util.List;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.source.Source;

/** How a request ended. */
public sealed interface Fetched {
    /**
     * An answer with content.
     *
     * @param validators for the next conditional request
     * @param notes findings about the way there: redirects of unlisted kinds, plain http
     */
    record Content(Page page, Source.Validators validators, List<Finding> notes) implements Fetched {
        public Content {
            notes = List.copyOf(notes);
        }
    }

    /** The server says that nothing changed since the validators were given. */
    record NotModified() implements Fetched {}

    /** No usable answer; the finding (a rule of {@code fetch.tsv}) says why, without body or address of the target. */
    record Failed(Finding cause) implements Fetched {}
}
