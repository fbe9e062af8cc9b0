package se.datatorg.web.page.record;

import java.util.List;
import java.util.Optional;
import se.datatorg.web.page.frame.Said;

/** What is left of a removed record. */
public record TombstoneView(
        Said title,
        String kind,
        String iri,
        String publisherHref,
        String publisher,
        String removed,
        Optional<String> runHref,
        List<String> lastVersion) {}
