package se.datatorg.harvester.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.catalog.record.Titles;
import se.datatorg.catalog.run.RunDiff;

/** Puts names to what a run changes. */
final class Diffs {
    private static final int MOST = 2_000;

    private final Map<String, Entity> delivered;
    private final Function<String, Optional<Shown>> shown;

    Diffs(Map<String, Entity> delivered, Function<String, Optional<Shown>> shown) {
        this.delivered = delivered;
        this.shown = shown;
    }

    RunDiff of(Comparison comparison) {
        return new RunDiff(
                refs(comparison.addedRecords()), refs(comparison.changedRecords()), refs(comparison.removedRecords()));
    }

    private List<RecordRef> refs(Collection<String> iris) {
        return iris.stream().sorted().limit(MOST).map(this::ref).toList();
    }

    private RecordRef ref(String iri) {
        var entity = delivered.get(iri);
        return entity != null
                ? ref(iri, entity.kind(), Titles.of(iri, entity.text()))
                : shown.apply(iri)
                        .map(old -> ref(iri, old.kind(), Titles.of(iri, old.text())))
                        .orElseGet(() -> ref(iri, EntityKind.DATASET, Texts.NONE));
    }

    private static RecordRef ref(String iri, EntityKind kind, Texts title) {
        return new RecordRef(RecordId.of(iri), iri, type(kind), title);
    }

    private static RecordType type(EntityKind kind) {
        return switch (kind) {
            case SERIES -> RecordType.SERIES;
            case SERVICE -> RecordType.SERVICE;
            case DATASET, CATALOG, DISTRIBUTION, AGENT, CONTACT, OTHER -> RecordType.DATASET;
        };
    }
}
