package se.datatorg.catalog.quality;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.DCATAP;
import se.datatorg.vocab.Licences;

/** Rules about values that need more than a pattern: formats, licences, addresses, persons. */
final class ValueRules {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("^\\w+/[-.\\w]+(?:\\+[-.\\w]+)*(\\s*;\\s*[-\\w]+=[-.\\w]+)*$");
    private static final Pattern PERSON = Pattern.compile("^(mailto:)?\\p{L}{2,}\\.\\p{L}{2,}@.+$");
    private static final Pattern ORGANISATION =
            Pattern.compile("^https?://(www\\.)?dataportal\\.se/organisation/SE(\\d+).*$");
    private static final Node HVD = NodeFactory.createURI(
            CodeList.LEGISLATION.findCode("HVD_2023_138").orElseThrow().iri());

    private ValueRules() {}

    static Stream<Finding> keywordWithCommas(Subject entity, FeedFacts facts) {
        return entity.texts(DCAT.keyword)
                .filter(keyword -> keyword.indexOf(',') >= 0 || keyword.indexOf(';') >= 0)
                .map(keyword -> Finding.of("keyword-with-commas", keyword).on("dcat:keyword"));
    }

    static Stream<Finding> formats(Subject entity, FeedFacts facts) {
        return StatedFormat.values(entity, facts).stream()
                .flatMap(written -> format(written, facts.spellings().format(written)))
                .map(finding -> finding.on("dcterms:format"));
    }

    private static Stream<Finding> format(String written, Spellings.Format format) {
        if (format.controlled()) {
            return Stream.empty();
        }
        if (format.understood()) {
            return MEDIA_TYPE.matcher(written).matches()
                    ? Stream.empty()
                    : Stream.of(Finding.of("format-not-media-type", written));
        }
        return MEDIA_TYPE.matcher(written).matches()
                ? Stream.empty()
                : Stream.of(Finding.of("format-unknown", written));
    }

    static Stream<Finding> licences(Subject entity, FeedFacts facts) {
        return entity.values(DCTerms.license).stream()
                .filter(licence -> !licence.isBlank())
                .flatMap(licence -> licence(licence, facts))
                .map(finding -> finding.on("dcterms:license"));
    }

    private static Stream<Finding> licence(Node licence, FeedFacts facts) {
        var written = Values.text(licence);
        var known = facts.spellings().licence(written);
        if (!known.canonical().equals(written)) {
            return Stream.of(Finding.of("licence-not-canonical", written, known.canonical()));
        }
        return known.listed().isPresent() || facts.feed().describes(licence)
                ? Stream.empty()
                : Stream.of(Finding.of("licence-unknown", written));
    }

    static Stream<Finding> licenceOnDataset(Subject entity, FeedFacts facts) {
        return entity.isDataset()
                ? entity.texts(DCTerms.license)
                        .limit(1)
                        .map(licence ->
                                Finding.of("licence-on-dataset", licence).on("dcterms:license"))
                : Stream.empty();
    }

    static Stream<Finding> hvdLicence(Subject entity, FeedFacts facts) {
        boolean hvd = entity.values(DCATAP.applicableLegislation).contains(HVD);
        return hvd
                ? entity.texts(DCTerms.license)
                        .filter(licence -> facts.spellings()
                                .licence(licence)
                                .listed()
                                .filter(found -> !Licences.isOpen(found))
                                .isPresent())
                        .map(licence ->
                                Finding.of("hvd-licence-not-open", licence).on("dcterms:license"))
                : Stream.empty();
    }

    /** Contacts may be persons, whose names and addresses are protected (threats A9). */
    static Stream<Finding> personalContact(Subject entity, FeedFacts facts) {
        if (!entity.classes().stream().anyMatch(type -> type.getURI().startsWith(VCARD4.NS))) {
            return Stream.empty();
        }
        var address = entity.texts(VCARD4.hasEmail)
                .filter(mail -> PERSON.matcher(mail).matches())
                .findFirst();
        return address
                .or(() -> entity.values(RDF.type).contains(VCARD4.Individual.asNode())
                        ? entity.texts(VCARD4.fn).findFirst()
                        : Optional.empty())
                .map(person -> Finding.of("contact-looks-personal", person).on("vcard:hasEmail"))
                .stream();
    }

    /** Ten digits with a Luhn checksum (harvesting rules, section 5). */
    static Stream<Finding> organisationNumber(Subject entity, FeedFacts facts) {
        var matcher = ORGANISATION.matcher(entity.node().getURI());
        return matcher.matches() && !isOrganisationNumber(matcher.group(2))
                ? Stream.of(Finding.of("organisation-number-wrong", matcher.group(2)))
                : Stream.empty();
    }

    private static boolean isOrganisationNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits.length() == 10 && sum % 10 == 0;
    }
}
