package se.datatorg.web.api.rdf;

import java.util.Iterator;
import java.util.List;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.Shown;
import se.datatorg.catalog.ledger.Ledger;

/**
 * What the portal shows at a generation, source after source: never more than one source's entities in memory.
 *
 * @param generation what was shown when the ledger had it
 */
public record ShownEntities(Ledger ledger, long generation) {
    /** What those sources show, in the order of the sources and of the IRIs. */
    public Iterator<Shown> of(List<SourceId> sources) {
        return sources.stream()
                .flatMap(source -> ledger.versions().listShown(source, generation).stream())
                .map(ShownEntities::shown)
                .iterator();
    }

    static Shown shown(se.datatorg.catalog.ledger.Shown entity) {
        return new Shown(entity.source(), entity.iri(), entity.kind(), entity.text());
    }
}
