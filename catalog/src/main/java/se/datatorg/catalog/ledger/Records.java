package se.datatorg.catalog.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.catalog.record.Titles;
import se.datatorg.catalog.record.Tombstone;

/** Records by their address: their history, and what is left of those that are gone. */
final class Records {
    private final Database database;
    private final Versions versions;

    Records(Database database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    Optional<String> iri(RecordId id) {
        return database.read(session -> session.find(
                "SELECT i.iri FROM record_id r JOIN iri i ON i.id = r.iri WHERE r.id = ?",
                row -> row.text(1),
                id.value()));
    }

    List<RecordVersion> history(String iri) {
        return new History(database, versions).of(iri);
    }

    Optional<Tombstone> tombstone(RecordId id, Function<SourceId, PublisherId> publisherOf) {
        return iri(id).flatMap(iri -> {
            var all = versions.isInForce(iri) ? List.<Stretch>of() : versions.stretches(iri);
            return all.isEmpty() ? Optional.empty() : Optional.of(tombstone(id, iri, all.getLast(), publisherOf));
        });
    }

    private Tombstone tombstone(RecordId id, String iri, Stretch last, Function<SourceId, PublisherId> publisherOf) {
        long end = last.to().orElseThrow();
        return database.read(session -> session.find(
                        "SELECT at, run FROM generation WHERE gen = ?",
                        row -> new Tombstone(
                                id,
                                iri,
                                type(last),
                                Titles.of(iri, last.text()),
                                publisherOf.apply(last.source()),
                                row.time(1),
                                row.findNumber(2).stream().mapToObj(RunId::new).findFirst(),
                                last.text()),
                        end))
                .orElseThrow();
    }

    private static RecordType type(Stretch stretch) {
        return switch (stretch.kind()) {
            case SERIES -> RecordType.SERIES;
            case SERVICE -> RecordType.SERVICE;
            case DATASET, CATALOG, DISTRIBUTION, AGENT, CONTACT, OTHER -> RecordType.DATASET;
        };
    }
}
