package se.datatorg.catalog.entity;

/** One entity's content in force, as the ledger keeps it. */
public record EntityText(String iri, EntityKind kind, String text) {}
