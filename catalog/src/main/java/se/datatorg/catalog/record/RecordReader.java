package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.catalog.RecordId;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Terms;

/**
 * Reads one record out of its entity and the entities around it. Tolerant: a value that it cannot make sense of is left out
 * of its field and shown among the other values.
 */
final class RecordReader {
    private static final String HVD = "HVD_2023_138";

    private final SourceContents contents;
    private final Described record;
    private final RecordType type;
    private final Parts parts;
    private final LinkReader links;
    private final Ties ties;

    RecordReader(SourceContents contents, Described record) {
        this.contents = contents;
        this.record = record;
        this.type = contents.typeOf(record);
        this.parts = new Parts(contents);
        this.links = new LinkReader(parts);
        this.ties = new Ties(parts, record, type, contents.references());
        parts.entity(record.iri());
    }

    CatalogRecord read(RecordFacts.Book book) {
        var people = new PeopleReader(parts);
        var places = new PlaceReader(parts, contents.places());
        var title = title(record);
        var agent = people.agent(record, Terms.Dcterms.publisher);
        var creator = people.agent(record, Terms.Dcterms.creator);
        var contacts = people.contacts(record);
        var distributions = new DistributionReader(parts, links).distributions(record);
        var series = ties.series();
        var members = ties.members();
        var services = ties.services(distributions);
        var landingPages = links.links(record, Terms.Dcat.landingPage);
        var documentation = links.links(record, Terms.Foaf.page);
        var conformsTo = links.links(record, Terms.Dcterms.conformsTo);
        var covered = places.places(record);
        var periods = places.periods(record);
        var provenance = provenance();
        var used = parts.used();
        var facts = book.of(record.iri(), used);
        return new CatalogRecord(
                RecordId.of(record.iri()),
                record.iri(),
                type,
                contents.source(),
                facts.publisher(),
                facts.publisherName(),
                title,
                record.texts(Terms.Dcterms.description, Terms.Rdfs.comment),
                agent,
                creator,
                contacts,
                keywords(),
                codes(Terms.Dcat.theme, CodeList.DATA_THEME),
                otherThemes(),
                isHvd(record),
                codes(Terms.Dcatap.hvdCategory, CodeList.HVD_CATEGORY),
                record.words(Terms.Dcatap.applicableLegislation),
                codes(Terms.Dcterms.accessRights, CodeList.ACCESS_RIGHT).stream()
                        .findFirst(),
                record.words(Terms.Dcterms.identifier, Terms.Adms.identifier),
                record.word(Terms.Dcterms.issued),
                record.word(Terms.Dcterms.modified),
                codes(Terms.Dcterms.accrualPeriodicity, CodeList.FREQUENCY).stream()
                        .findFirst(),
                languages(record),
                covered,
                periods,
                landingPages,
                documentation,
                conformsTo,
                record.word(Terms.Dcat.version, Terms.Owl.versionInfo),
                record.texts(Terms.Adms.versionNotes),
                provenance,
                distributions,
                services,
                series,
                members,
                record.words(Terms.Dcat.endpointURL),
                record.words(Terms.Dcat.endpointDescription),
                serviceType(),
                ties.isApi(title, distributions),
                ties.isCompanion(),
                new OtherReader(record, type, shown(distributions, series, members)).read(),
                facts.score(),
                facts.reach(),
                facts.firstSeen(),
                facts.changed(),
                used);
    }

    static Texts title(Described described) {
        return described.texts(Terms.Dcterms.title, Terms.Rdfs.label, Terms.Foaf.name);
    }

    /** Codes of the language list; what is not in it stays as written. */
    static List<String> languages(Described described) {
        return described.words(Terms.Dcterms.language).stream()
                .map(word -> CodeList.LANGUAGE.find(word).map(Concept::code).orElse(word))
                .distinct()
                .toList();
    }

    /** Only the legislation makes data high-value; a category alone does not (DCAT-AP-SE, section 7). */
    static boolean isHvd(Described described) {
        return described.words(Terms.Dcatap.applicableLegislation).stream()
                .flatMap(word -> CodeList.LEGISLATION.find(word).stream())
                .anyMatch(law -> law.code().equals(HVD));
    }

    private List<LangText> keywords() {
        return record.values(Terms.Dcat.keyword).stream()
                .filter(Value::isLiteral)
                .map(Described::langText)
                .filter(keyword -> !keyword.text().isEmpty())
                .distinct()
                .toList();
    }

    private List<String> codes(String property, CodeList list) {
        return record.words(property).stream()
                .flatMap(word -> list.find(word).stream())
                .map(Concept::code)
                .distinct()
                .toList();
    }

    private List<String> otherThemes() {
        return record.words(Terms.Dcat.theme).stream()
                .filter(word -> CodeList.DATA_THEME.find(word).isEmpty())
                .toList();
    }

    private Optional<String> serviceType() {
        return type == RecordType.SERVICE
                ? codes(Terms.Dcterms.type, CodeList.SERVICE_TYPE).stream().findFirst()
                : Optional.empty();
    }

    private Texts provenance() {
        var direct = record.texts(Terms.Dcterms.provenance).all().stream();
        var stated = record.values(Terms.Dcterms.provenance).stream()
                .flatMap(value -> parts.mentioned(record, value).stream())
                .flatMap(node ->
                        node.texts(Terms.Dcterms.description, Terms.Rdfs.label, Terms.Dcterms.title).all().stream());
        return new Texts(Stream.concat(direct, stated).toList());
    }

    private static Set<String> shown(
            List<Distribution> distributions, Optional<RecordRef> series, List<RecordRef> members) {
        return Stream.of(
                        distributions.stream().map(Distribution::iri),
                        series.stream().map(RecordRef::iri),
                        members.stream().map(RecordRef::iri))
                .flatMap(iris -> iris)
                .collect(Collectors.toUnmodifiableSet());
    }
}
