package se.datatorg.catalog.quality;

import java.util.stream.Stream;
import se.datatorg.catalog.Finding;

/** One of the portal's own rules: what it has to say about one entity of a feed. Whom the finding is about is added. */
@FunctionalInterface
interface PortalRule {
    Stream<Finding> check(Subject entity, FeedFacts facts);
}
