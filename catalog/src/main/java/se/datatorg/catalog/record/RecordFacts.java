package se.datatorg.catalog.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Score;

/**
 * What a record holds that the feed does not say.
 *
 * @param publisher the organisation of the region that the source belongs to
 * @param reach whether its links answer; empty while nobody has looked
 * @param firstSeen when the record's first version became public
 * @param changed when its newest version, or that of a part, became public
 */
public record RecordFacts(
        PublisherId publisher,
        String publisherName,
        Optional<Score> score,
        Optional<Reach> reach,
        Instant firstSeen,
        Instant changed) {
    /** Knows the facts of each record. */
    @FunctionalInterface
    public interface Book {
        /**
         * The facts of the record with that IRI.
         *
         * @param parts IRIs of the entities that it is made from or points at, its own included
         */
        RecordFacts of(String iri, List<String> parts);
    }
}
