package se.datatorg.harvester.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that vocabularies give their terms, to know them again when they are written slightly wrong. */
final class Terms {
    private static final Terms PROPERTIES = new Terms(Map.of(
            Namespaces.DCAT,
            "accessService accessURL bbox byteSize catalog centroid compressFormat contactPoint dataset "
                    + "distribution downloadURL endDate endpointDescription endpointURL first hadRole "
                    + "hasCurrentVersion hasVersion inCatalog inSeries isDistributionOf isVersionOf keyword "
                    + "landingPage last mediaType next nextVersion packageFormat prev previousVersion "
                    + "qualifiedRelation record resource seriesMember servesDataset service spatialResolutionInMeters "
                    + "startDate temporalResolution theme themeTaxonomy version",
            Namespaces.DCTERMS,
            "abstract accessRights accrualPeriodicity alternative bibliographicCitation conformsTo created creator "
                    + "date description extent format hasFormat hasPart hasVersion identifier isFormatOf isPartOf "
                    + "isReferencedBy isReplacedBy isRequiredBy issued isVersionOf language license modified "
                    + "provenance publisher references relation replaces requires rights rightsHolder source "
                    + "spatial subject tableOfContents temporal title type valid",
            Namespaces.FOAF,
            "homepage mbox name page phone primaryTopic isPrimaryTopicOf",
            Namespaces.VCARD,
            "fn hasAddress hasEmail hasName hasTelephone hasURL hasValue organization-name"));

    private static final Terms CLASSES = new Terms(Map.of(
            Namespaces.DCAT,
            "Catalog CatalogRecord DataService Dataset DatasetSeries Distribution Relationship Resource Role",
            Namespaces.FOAF,
            "Agent Document Organization Person",
            Namespaces.VCARD,
            "Address Contact Group Individual Kind Organization Voice"));

    private final Set<String> right = new HashSet<>();
    private final Map<String, String> bySmallLetters = new HashMap<>();

    private Terms(Map<String, String> names) {
        names.forEach((namespace, list) -> Stream.of(list.split(" ")).forEach(name -> {
            right.add(namespace + name);
            bySmallLetters.put((namespace + name).toLowerCase(Locale.ROOT), namespace + name);
        }));
    }

    /** The property that was meant by {@code dcat:accessUrl}; empty when it is right or not known at all. */
    static Optional<String> propertyMeant(String iri) {
        return PROPERTIES.meant(iri);
    }

    /** The class that was meant by {@code dcat:dataset} as a type. */
    static Optional<String> classMeant(String iri) {
        return CLASSES.meant(iri);
    }

    private Optional<String> meant(String iri) {
        if (right.contains(iri)) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySmallLetters.get(iri.toLowerCase(Locale.ROOT)));
    }
}
