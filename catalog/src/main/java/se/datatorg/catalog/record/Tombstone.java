package se.datatorg.catalog.record;

import java.time.Instant;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;

/** What is left of a removed record: what it was, when it went, which run, its last version as N-Triples. */
public record Tombstone(
        RecordId id,
        String iri,
        RecordType type,
        Texts title,
        PublisherId publisher,
        Instant removed,
        Optional<RunId> run,
        String lastVersion) {}
