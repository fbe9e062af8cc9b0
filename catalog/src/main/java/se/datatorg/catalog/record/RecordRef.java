package se.datatorg.catalog.record;

import se.datatorg.catalog.RecordId;

/** Another record that a record is tied to: a series, a member, a service, a served dataset. */
public record RecordRef(RecordId id, String iri, RecordType type, Texts title) {}
