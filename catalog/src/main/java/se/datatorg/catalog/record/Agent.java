package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;

/** An organisation or person as the metadata describes it: publisher or creator. */
public record Agent(String iri, Texts name, Optional<String> type, List<String> homepages, Optional<String> email) {
    public Agent {
        homepages = List.copyOf(homepages);
    }
}
