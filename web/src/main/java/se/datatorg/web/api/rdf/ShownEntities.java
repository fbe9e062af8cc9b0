package se.datatorg.web.api.rdf;

import java.util.Iterator;
import java.util.List;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.Shown;
import se.datatorg.catalog.ledger.Ledger;

/** What the portal shows at a generation, source after source: never more than one source's entities in memory. */
record ShownEntities(Ledger ledger, long generation) {
    Iterator<Shown> of(List<SourceId> sources) {
        return sources.stream()
                .flatMap(source -> ledger.listShown(source, generation).stream())
                .map(ShownEntities::shown)
                .iterator();
    }

    static Shown shown(se.datatorg.catalog.ledger.Shown entity) {
        return new Shown(entity.source(), entity.iri(), entity.kind(), entity.text());
    }
}
