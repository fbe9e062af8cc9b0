package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.catalog.record.Titles;
import se.datatorg.catalog.record.Tombstone;

/** Records: how many there are, their history, and what is left of those that are gone. */
public final class Records {
    /** Records of a source in force. */
    private static final String COUNT = "SELECT count(*) FROM source s JOIN version v ON v.source = s.key"
            + " WHERE s.id = ? AND v.to_gen IS NULL AND v.kind IN (1, 2, 3)";

    private final Database database;
    private final Versions versions;
    private final Sources sources;

    Records(Database database, Versions versions, Sources sources) {
        this.database = database;
        this.versions = versions;
        this.sources = sources;
    }

    /** Records of the source in force. */
    public int count(SourceId source) {
        return Math.toIntExact(database.read(session -> session.number(COUNT, source.value())));
    }

    /** Records of the source in force that another source takes precedence for. */
    public int countHidden(SourceId source) {
        return Math.toIntExact(database.read(session -> session.number(
                COUNT
                        + " AND EXISTS (SELECT 1 FROM hidden h WHERE h.source = v.source AND h.iri = v.iri AND h.to_gen IS NULL)",
                source.value())));
    }

    /** The records shown at the generation, ordered by IRI, without what they say. */
    public List<ShownRecord> listShown(long generation) {
        return database.read(session -> session.list(
                "SELECT s.id, i.iri, v.kind, g.at FROM version v JOIN iri i ON i.id = v.iri"
                        + " JOIN source s ON s.key = v.source JOIN generation g ON g.gen = v.from_gen"
                        + " WHERE v.kind IN (1, 2, 3) AND" + Versions.SHOWN_AT + " ORDER BY i.iri, s.id",
                row -> new ShownRecord(
                        new SourceId(row.text(1)), row.text(2), EntityKind.of((int) row.number(3)), row.time(4)),
                generation));
    }

    /** When the IRI was first in force in any source. */
    public Optional<Instant> findFirstSeen(String iri) {
        return database.read(session -> session.find(
                "SELECT g.at FROM iri i JOIN version v ON v.iri = i.id JOIN generation g ON g.gen = v.from_gen"
                        + " WHERE i.iri = ? ORDER BY v.from_gen LIMIT 1",
                row -> row.time(1),
                iri));
    }

    /** When each record in force of the source was first in force in any source. */
    public Map<String, Instant> firstSeen(SourceId source) {
        return database.read(session -> session
                .list(
                        "SELECT i.iri, (SELECT g.at FROM version f JOIN generation g ON g.gen = f.from_gen"
                                + " WHERE f.iri = v.iri ORDER BY f.from_gen LIMIT 1)"
                                + " FROM source s JOIN version v ON v.source = s.key JOIN iri i ON i.id = v.iri"
                                + " WHERE s.id = ? AND v.to_gen IS NULL AND v.kind IN (1, 2, 3)",
                        row -> Map.entry(row.text(1), row.time(2)),
                        source.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The IRI that a record's address stands for, if a record of that address was ever public. */
    public Optional<String> findIri(RecordId id) {
        return database.read(session -> session.find(
                "SELECT i.iri FROM record_id r JOIN iri i ON i.id = r.iri WHERE r.id = ?",
                row -> row.text(1),
                id.value()));
    }

    /** A record's history, newest first. */
    public List<RecordVersion> history(String iri) {
        return new History(database, versions).of(iri);
    }

    /** What is left of a record that is not in force any more. */
    public Optional<Tombstone> findTombstone(RecordId id) {
        return findIri(id).flatMap(iri -> {
            var all = versions.isInForce(iri) ? List.<Stretch>of() : versions.stretches(iri);
            return all.isEmpty() ? Optional.empty() : Optional.of(tombstone(id, iri, all.getLast()));
        });
    }

    private Tombstone tombstone(RecordId id, String iri, Stretch last) {
        long end = last.to().orElseThrow();
        return database.read(session -> session.find(
                        "SELECT at, run FROM generation WHERE gen = ?",
                        row -> new Tombstone(
                                id,
                                iri,
                                type(last),
                                Titles.of(iri, last.text()),
                                sources.find(last.source()).orElseThrow().publisher(),
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
