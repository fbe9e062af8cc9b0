package se.datatorg.catalog.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Value;

/** The entities that one record is made from: looks them up and remembers which were asked for. */
final class Parts {
    private final SourceContents contents;
    private final Set<String> used = new LinkedHashSet<>();

    Parts(SourceContents contents) {
        this.contents = contents;
    }

    /** An entity tied to the record, from this source or else from another. */
    Optional<Described> entity(String iri) {
        used.add(iri);
        return contents.find(iri);
    }

    /** What a value stands for: an entity, or a blank node of the one that holds it. */
    Optional<Described> of(Described holder, Value value) {
        return value.isIRI() ? entity(value.stringValue()) : holder.node(value);
    }

    /** Something that is mostly an address on the web, so that only the source itself is asked about it. */
    Optional<Described> mentioned(Described holder, Value value) {
        if (!value.isIRI()) {
            return holder.node(value);
        }
        var found = contents.findHere(value.stringValue());
        found.ifPresent(described -> used.add(described.iri()));
        return found;
    }

    Optional<RecordRef> reference(String iri) {
        return entity(iri)
                .map(described -> new RecordRef(
                        se.datatorg.catalog.RecordId.of(iri),
                        iri,
                        contents.typeOf(described),
                        RecordReader.title(described)));
    }

    List<String> used() {
        return List.copyOf(used);
    }
}
