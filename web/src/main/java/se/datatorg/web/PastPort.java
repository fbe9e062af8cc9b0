package se.datatorg.web;

import java.time.LocalDate;
import java.util.Optional;
import se.datatorg.catalog.record.CatalogRecord;

/** The portal as it was. */
public interface PastPort {
    /** The record with that IRI as it was shown at the end of the day; without score. */
    Optional<CatalogRecord> find(String iri, LocalDate day);
}
