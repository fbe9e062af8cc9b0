package se.datatorg.catalog.quality;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Text;

/** The 23 metrics of the metadata quality method (MQA section 2), in its order. */
public enum Metric {
    KEYWORD(
            "keywordAvailability",
            Dimension.FINDABILITY,
            30,
            Level.DATASET,
            new Text("Nyckelord", "Keywords"),
            has(DCAT.keyword)),
    THEME(
            "categoryAvailability",
            Dimension.FINDABILITY,
            30,
            Level.DATASET,
            new Text("Kategori", "Theme"),
            has(DCAT.theme)),
    SPATIAL(
            "spatialAvailability",
            Dimension.FINDABILITY,
            20,
            Level.DATASET,
            new Text("Geografiskt område", "Geographical area"),
            has(DCTerms.spatial)),
    TEMPORAL(
            "temporalAvailability",
            Dimension.FINDABILITY,
            20,
            Level.DATASET,
            new Text("Tidsperiod", "Period of time"),
            has(DCTerms.temporal)),
    ACCESS_URL_ANSWERS(
            "accessUrlStatusCode",
            Dimension.ACCESSIBILITY,
            50,
            Level.LINK,
            new Text("Webbadressen för åtkomst svarar", "Access URL answers"),
            Metric::measuredElsewhere),
    DOWNLOAD_URL(
            "downloadUrlAvailability",
            Dimension.ACCESSIBILITY,
            20,
            Level.DISTRIBUTION,
            new Text("Webbadress för nedladdning", "Download URL"),
            has(DCAT.downloadURL)),
    DOWNLOAD_URL_ANSWERS(
            "downloadUrlStatusCode",
            Dimension.ACCESSIBILITY,
            30,
            Level.LINK,
            new Text("Webbadressen för nedladdning svarar", "Download URL answers"),
            Metric::measuredElsewhere),
    FORMAT(
            "formatAvailability",
            Dimension.INTEROPERABILITY,
            20,
            Level.DISTRIBUTION,
            new Text("Format", "Format"),
            has(DCTerms.format)),
    MEDIA_TYPE(
            "mediaTypeAvailability",
            Dimension.INTEROPERABILITY,
            10,
            Level.DISTRIBUTION,
            new Text("Medietyp", "Media type"),
            has(DCAT.mediaType)),
    FORMAT_FROM_LIST(
            "formatMediaTypeVocabularyAlignment",
            Dimension.INTEROPERABILITY,
            10,
            Level.DISTRIBUTION,
            new Text("Formatet är ur en kontrollerad lista", "Format from a controlled list"),
            StatedFormat::isFromLists),
    FORMAT_OPEN(
            "formatMediaTypeNonProprietary",
            Dimension.INTEROPERABILITY,
            20,
            Level.DISTRIBUTION,
            new Text("Öppet format", "Non-proprietary format"),
            StatedFormat::isNonProprietary),
    FORMAT_MACHINE(
            "formatMediaTypeMachineInterpretable",
            Dimension.INTEROPERABILITY,
            20,
            Level.DISTRIBUTION,
            new Text("Maskinläsbart format", "Machine-readable format"),
            StatedFormat::isMachineReadable),
    PROFILE(
            "dcatApCompliance",
            Dimension.INTEROPERABILITY,
            30,
            Level.PROFILE,
            new Text("Följer profilen", "Complies with the profile"),
            Metric::measuredElsewhere),
    LICENCE(
            "licenseAvailability",
            Dimension.REUSABILITY,
            20,
            Level.DISTRIBUTION,
            new Text("Licens", "Licence"),
            has(DCTerms.license)),
    KNOWN_LICENCE(
            "knownLicense",
            Dimension.REUSABILITY,
            10,
            Level.DISTRIBUTION,
            new Text("Känd licens", "Known licence"),
            Metric::knownLicence),
    ACCESS_RIGHTS(
            "accessRightsAvailability",
            Dimension.REUSABILITY,
            10,
            Level.DATASET,
            new Text("Åtkomsträttigheter", "Access rights"),
            has(DCTerms.accessRights)),
    ACCESS_RIGHTS_FROM_LIST(
            "accessRightsVocabularyAlignment",
            Dimension.REUSABILITY,
            5,
            Level.DATASET,
            new Text("Åtkomsträttigheter ur listan", "Access rights from the list"),
            Metric::knownAccessRights),
    CONTACT(
            "contactPointAvailability",
            Dimension.REUSABILITY,
            20,
            Level.DATASET,
            new Text("Kontaktuppgift", "Contact point"),
            has(DCAT.contactPoint)),
    PUBLISHER(
            "publisherAvailability",
            Dimension.REUSABILITY,
            10,
            Level.DATASET,
            new Text("Utgivare", "Publisher"),
            has(DCTerms.publisher)),
    RIGHTS(
            "rightsAvailability",
            Dimension.CONTEXTUALITY,
            5,
            Level.DISTRIBUTION,
            new Text("Rättighetsförklaring", "Rights statement"),
            has(DCTerms.rights)),
    BYTE_SIZE(
            "byteSizeAvailability",
            Dimension.CONTEXTUALITY,
            5,
            Level.DISTRIBUTION,
            new Text("Filstorlek", "File size"),
            has(DCAT.byteSize)),
    ISSUED(
            "dateIssuedAvailability",
            Dimension.CONTEXTUALITY,
            5,
            Level.EITHER,
            new Text("Utgivningsdatum", "Release date"),
            has(DCTerms.issued)),
    MODIFIED(
            "dateModifiedAvailability",
            Dimension.CONTEXTUALITY,
            5,
            Level.EITHER,
            new Text("Ändringsdatum", "Modification date"),
            has(DCTerms.modified));

    /** Where a metric looks. */
    enum Level {
        DATASET,
        /** At each distribution; the best one counts. */
        DISTRIBUTION,
        /** At the dataset, or else at its best distribution. */
        EITHER,
        /** Answers of links, which judging does not ask for. */
        LINK,
        /** The profile's verdict. */
        PROFILE
    }

    private final String id;
    private final Dimension dimension;
    private final int max;
    private final Level level;
    private final Text label;
    private final BiPredicate<Subject, FeedFacts> test;
    /** By verdict: made once, as every record has one of each. */
    private final List<MetricResult> results;

    static final List<Metric> ALL = List.of(values());

    Metric(String id, Dimension dimension, int max, Level level, Text label, BiPredicate<Subject, FeedFacts> test) {
        this.id = id;
        this.dimension = dimension;
        this.max = max;
        this.level = level;
        this.label = label;
        this.test = test;
        this.results = Arrays.stream(Verdict.values())
                .map(verdict -> new MetricResult(id, dimension, verdict, verdict == Verdict.PASSED ? max : 0, max))
                .toList();
    }

    /** As published: {@code keywordAvailability}. */
    public String id() {
        return id;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Points to be had. */
    public int max() {
        return max;
    }

    public Text label() {
        return label;
    }

    /** The metric of that published id. */
    public static Optional<Metric> find(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
    }

    Level level() {
        return level;
    }

    /** The metrics that a dataset or distribution passes by what is said about itself. */
    static Set<Metric> passed(Subject subject, FeedFacts facts) {
        var passed = EnumSet.noneOf(Metric.class);
        for (var metric : ALL) {
            if (metric.test.test(subject, facts)) {
                passed.add(metric);
            }
        }
        return passed;
    }

    MetricResult result(Verdict verdict) {
        return results.get(verdict.ordinal());
    }

    private static BiPredicate<Subject, FeedFacts> has(Property property) {
        return (subject, facts) -> subject.has(property);
    }

    private static boolean knownLicence(Subject subject, FeedFacts facts) {
        return subject.texts(DCTerms.license)
                .anyMatch(licence -> facts.spellings().licence(licence).listed().isPresent());
    }

    private static boolean knownAccessRights(Subject subject, FeedFacts facts) {
        return subject.texts(DCTerms.accessRights)
                .anyMatch(value -> CodeList.ACCESS_RIGHT.find(value).isPresent());
    }

    private static boolean measuredElsewhere(Subject subject, FeedFacts facts) {
        return false;
    }
}
