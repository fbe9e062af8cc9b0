package se.datatorg.catalog.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.vocab.Terms;

/**
 * All that a source says, ready to be read as records. An entity is parsed when it is first needed and then kept, so
 * reading one record is cheap and reading all of them parses each text once. For one thread.
 */
public final class SourceContents {
    private final SourceId source;
    private final Map<String, EntityText> texts = new LinkedHashMap<>();
    private final Function<String, Optional<String>> elsewhere;
    private final KnownPlaces places;
    private final References references;
    private final Map<String, Optional<Described>> described = new HashMap<>();

    /**
     * Contents of a source.
     *
     * @param entities all its entities in force
     * @param elsewhere the canonical text of an IRI that this source does not describe, when another source does
     */
    public SourceContents(
            SourceId source,
            Collection<EntityText> entities,
            Function<String, Optional<String>> elsewhere,
            KnownPlaces places) {
        this.source = source;
        this.elsewhere = elsewhere;
        this.places = places;
        this.references = new References(entities);
        entities.forEach(entity -> texts.put(entity.iri(), entity));
    }

    /** Contents that know no places by number. */
    public SourceContents(
            SourceId source, Collection<EntityText> entities, Function<String, Optional<String>> elsewhere) {
        this(source, entities, elsewhere, KnownPlaces.NONE);
    }

    /** IRIs of the entities that have a page of their own. */
    public List<String> recordIris() {
        return texts.values().stream()
                .filter(entity -> entity.kind().isRecord())
                .map(EntityText::iri)
                .toList();
    }

    /** Every record, one after the other as the stream is read. */
    public Stream<CatalogRecord> records(RecordFacts.Book facts) {
        return records(recordIris(), facts);
    }

    /** The records with those IRIs; an IRI that is no record of this source is left out. */
    public Stream<CatalogRecord> records(Collection<String> iris, RecordFacts.Book facts) {
        return iris.stream()
                .filter(iri -> kindOf(iri).filter(EntityKind::isRecord).isPresent())
                .map(iri -> new RecordReader(this, entity(iri)).read(facts));
    }

    SourceId source() {
        return source;
    }

    KnownPlaces places() {
        return places;
    }

    References references() {
        return references;
    }

    /** What is known about the IRI; the source's own words go before those of others. */
    Optional<Described> find(String iri) {
        return described.computeIfAbsent(
                iri, any -> text(iri).or(() -> elsewhere.apply(iri)).map(text -> Described.parse(iri, text)));
    }

    /** What this source itself says about the IRI. */
    Optional<Described> findHere(String iri) {
        return texts.containsKey(iri) ? find(iri) : Optional.empty();
    }

    RecordType typeOf(Described entity) {
        var kind = kindOf(entity.iri()).orElse(EntityKind.OTHER);
        if (kind == EntityKind.SERIES || entity.has(Terms.Rdf.type, Terms.Dcat.DatasetSeries)) {
            return RecordType.SERIES;
        }
        return kind == EntityKind.SERVICE || entity.has(Terms.Rdf.type, Terms.Dcat.DataService)
                ? RecordType.SERVICE
                : RecordType.DATASET;
    }

    private Described entity(String iri) {
        return find(iri).orElseThrow();
    }

    private Optional<EntityKind> kindOf(String iri) {
        return Optional.ofNullable(texts.get(iri)).map(EntityText::kind);
    }

    private Optional<String> text(String iri) {
        return Optional.ofNullable(texts.get(iri)).map(EntityText::text);
    }
}
