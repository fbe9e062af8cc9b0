package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * A time during which the portal showed one content of one record or distribution.
 *
 * @param identity what duplicates are recognised by
 * @param from when the content began to be shown
 * @param until when it ceased; empty while it is shown
 * @param begins whether a version began here; false when the content was only shown again, or by another source
 */
public record Lifetime(
        String identity, SourceId source, EntityKind kind, Instant from, Optional<Instant> until, boolean begins) {

    public boolean covers(Instant at) {
        return !from.isAfter(at) && until.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
