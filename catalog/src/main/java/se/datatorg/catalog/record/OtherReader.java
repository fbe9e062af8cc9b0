package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Prefixes;
import se.datatorg.vocab.Terms;

/** Finds the statements of a record's own entity that no field of {@link CatalogRecord} shows. */
final class OtherReader {
    private static final Set<String> SHOWN = Set.of(
            Terms.Dcterms.title,
            Terms.Dcterms.description,
            Terms.Dcterms.publisher,
            Terms.Dcterms.creator,
            Terms.Dcat.contactPoint,
            Terms.Dcat.keyword,
            Terms.Dcat.theme,
            Terms.Dcatap.applicableLegislation,
            Terms.Dcterms.identifier,
            Terms.Adms.identifier,
            Terms.Dcterms.issued,
            Terms.Dcterms.modified,
            Terms.Dcterms.language,
            Terms.Dcterms.spatial,
            Terms.Dcterms.temporal,
            Terms.Dcat.landingPage,
            Terms.Foaf.page,
            Terms.Dcterms.conformsTo,
            Terms.Dcat.version,
            Terms.Owl.versionInfo,
            Terms.Adms.versionNotes,
            Terms.Dcterms.provenance,
            Terms.Dcat.endpointURL,
            Terms.Dcat.endpointDescription);
    private static final Set<String> TYPES =
            Set.of(Terms.Dcat.Dataset, Terms.Dcat.DatasetSeries, Terms.Dcat.DataService, Terms.Dcat.Resource);

    private final Described record;
    private final RecordType type;
    private final Set<String> references;

    /** @param references IRIs of the distributions, series, and datasets that the record shows */
    OtherReader(Described record, RecordType type, Set<String> references) {
        this.record = record;
        this.type = type;
        this.references = references;
    }

    List<OtherValue> read() {
        return record.properties().entrySet().stream()
                .filter(entry -> !SHOWN.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !isShown(entry.getKey(), value))
                        .map(value -> other(entry.getKey(), value)))
                .toList();
    }

    private boolean isShown(String property, Value value) {
        var word = value.stringValue();
        return switch (property) {
            case Terms.Rdf.type -> TYPES.contains(word);
            case Terms.Dcterms.accessRights -> CodeList.ACCESS_RIGHT.find(word).isPresent();
            case Terms.Dcterms.accrualPeriodicity ->
                CodeList.FREQUENCY.find(word).isPresent();
            case Terms.Dcatap.hvdCategory -> CodeList.HVD_CATEGORY.find(word).isPresent();
            case Terms.Dcterms.type ->
                type == RecordType.SERVICE && CodeList.SERVICE_TYPE.find(word).isPresent();
            case Terms.Dcterms.license ->
                type == RecordType.DATASET
                        && record.values(Terms.Dcat.distribution).size() > 0;
            case Terms.Dcat.distribution, Terms.Dcat.inSeries, Terms.Dcat.servesDataset -> references.contains(word);
            default -> false;
        };
    }

    private OtherValue other(String property, Value value) {
        var name = Prefixes.shorten(property);
        if (value.isLiteral()) {
            var text = Described.langText(value);
            return new OtherValue(name, text.text(), text.lang());
        }
        return new OtherValue(name, value.isBNode() ? inShort(record.node(value), 3) : value.stringValue(), "");
    }

    /** A blank node's values with their properties; what hangs deeper than that is left out. */
    private String inShort(Optional<Described> node, int depth) {
        return node.filter(any -> depth > 0).stream()
                .flatMap(described -> described.properties().entrySet().stream())
                .filter(entry -> !entry.getKey().equals(Terms.Rdf.type))
                .map(entry -> Prefixes.shorten(entry.getKey()) + " "
                        + entry.getValue().stream()
                                .map(value -> value.isBNode()
                                        ? "(" + inShort(record.node(value), depth - 1) + ")"
                                        : value.stringValue())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
