package se.datatorg.catalog.quality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.DCATAP;
import se.datatorg.vocab.Formats;
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

    static Stream<Finding> keywordWithCommas(Node entity, FeedFacts facts) {
        return texts(entity, DCAT.keyword, facts)
                .filter(keyword -> keyword.indexOf(',') >= 0 || keyword.indexOf(';') >= 0)
                .map(keyword -> Finding.of("keyword-with-commas", keyword).on("dcat:keyword"));
    }

    static Stream<Finding> formats(Node entity, FeedFacts facts) {
        return StatedFormat.values(facts.feed(), entity).stream()
                .flatMap(ValueRules::format)
                .map(finding -> finding.on("dcterms:format"));
    }

    private static Stream<Finding> format(String written) {
        if (Formats.isControlled(written)) {
            return Stream.empty();
        }
        if (Formats.find(written).isPresent()) {
            return MEDIA_TYPE.matcher(written).matches()
                    ? Stream.empty()
                    : Stream.of(Finding.of("format-not-media-type", written));
        }
        return MEDIA_TYPE.matcher(written).matches()
                ? Stream.empty()
                : Stream.of(Finding.of("format-unknown", written));
    }

    static Stream<Finding> licences(Node entity, FeedFacts facts) {
        return facts.feed().objects(entity, DCTerms.license.asNode()).stream()
                .filter(licence -> !licence.isBlank())
                .flatMap(licence -> licence(licence, facts))
                .map(finding -> finding.on("dcterms:license"));
    }

    private static Stream<Finding> licence(Node licence, FeedFacts facts) {
        var written = Values.text(licence);
        var canonical = Licences.canonical(written);
        if (!canonical.equals(written)) {
            return Stream.of(Finding.of("licence-not-canonical", written, canonical));
        }
        return Licences.find(written).isPresent() || facts.feed().describes(licence)
                ? Stream.empty()
                : Stream.of(Finding.of("licence-unknown", written));
    }

    static Stream<Finding> licenceOnDataset(Node entity, FeedFacts facts) {
        return facts.isDataset(entity)
                ? texts(entity, DCTerms.license, facts)
                        .limit(1)
                        .map(licence ->
                                Finding.of("licence-on-dataset", licence).on("dcterms:license"))
                : Stream.empty();
    }

    static Stream<Finding> hvdLicence(Node entity, FeedFacts facts) {
        boolean hvd = facts.feed()
                .objects(entity, DCATAP.applicableLegislation.asNode())
                .contains(HVD);
        return hvd
                ? texts(entity, DCTerms.license, facts)
                        .filter(licence -> Licences.find(licence)
                                .filter(found -> !Licences.isOpen(found))
                                .isPresent())
                        .map(licence ->
                                Finding.of("hvd-licence-not-open", licence).on("dcterms:license"))
                : Stream.empty();
    }

    /** Contacts may be persons, whose names and addresses are protected (threats A9). */
    static Stream<Finding> personalContact(Node entity, FeedFacts facts) {
        if (!facts.classesOf(entity).stream().anyMatch(type -> type.getURI().startsWith(VCARD4.NS))) {
            return Stream.empty();
        }
        var address = texts(entity, VCARD4.hasEmail, facts)
                .filter(mail -> PERSON.matcher(mail).matches())
                .findFirst();
        return address
                .or(() -> facts.feed().hasType(entity, VCARD4.Individual.asNode())
                        ? texts(entity, VCARD4.fn, facts).findFirst()
                        : Optional.empty())
                .map(person -> Finding.of("contact-looks-personal", person).on("vcard:hasEmail"))
                .stream();
    }

    /** Ten digits with a Luhn checksum (harvesting rules, section 5). */
    static Stream<Finding> organisationNumber(Node entity, FeedFacts facts) {
        var matcher = ORGANISATION.matcher(entity.getURI());
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

    private static Stream<String> texts(Node entity, Property property, FeedFacts facts) {
        List<Node> values = facts.feed().objects(entity, property.asNode());
        return values.stream().map(Values::text);
    }
}
