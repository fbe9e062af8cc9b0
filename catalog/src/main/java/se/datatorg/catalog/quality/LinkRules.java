package se.datatorg.catalog.quality;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Prefixes;

/** Rules about how the things of a feed hang together (harvesting rules, section 13). */
final class LinkRules {
    /** The most members a series should have (profile, rule 33). */
    private static final int LARGEST_SERIES = 50;

    private static final Map<Node, String> NOT_DESCRIBED = Map.of(
            DCTerms.publisher.asNode(), "publisher-not-described",
            DCAT.contactPoint.asNode(), "contact-not-described",
            DCAT.distribution.asNode(), "distribution-not-described");

    private LinkRules() {}

    static Stream<Finding> partsNotDescribed(Subject entity, FeedFacts facts) {
        if (entity.classes().isEmpty()) {
            return Stream.empty();
        }
        return facts.feed().about(entity.node()).stream()
                .filter(triple -> NOT_DESCRIBED.containsKey(triple.getPredicate()))
                .filter(triple -> triple.getObject().isURI())
                .filter(triple -> !facts.feed().describes(triple.getObject()))
                .map(triple -> Finding.of(
                                NOT_DESCRIBED.getOrDefault(triple.getPredicate(), ""),
                                triple.getObject().getURI())
                        .on(Prefixes.shorten(triple.getPredicate().getURI())));
    }

    static Stream<Finding> agentIsContact(Subject entity, FeedFacts facts) {
        var types = entity.values(RDF.type);
        boolean agent = types.stream().anyMatch(type -> isIn(type, FOAF.NS));
        boolean contact = types.stream().anyMatch(type -> isIn(type, VCARD4.NS));
        return agent && contact ? Stream.of(Finding.of("agent-is-contact").on("rdf:type")) : Stream.empty();
    }

    static Stream<Finding> seriesTooLarge(Subject entity, FeedFacts facts) {
        return entity.isSeries() && facts.membersOf(entity.node()) > LARGEST_SERIES
                ? Stream.of(Finding.of("series-too-large", String.valueOf(facts.membersOf(entity.node())))
                        .on("dcat:inSeries"))
                : Stream.empty();
    }

    static Stream<Finding> identifierTwice(Subject entity, FeedFacts facts) {
        return entity.values(DCTerms.identifier).stream()
                .filter(Node::isLiteral)
                .map(identifier -> identifier.getLiteralLexicalForm().strip())
                .flatMap(identifier -> facts.withUuid(identifier).stream()
                        .filter(other -> !other.equals(entity.node()))
                        .limit(1)
                        .map(other -> Finding.of("identifier-twice", identifier, Values.text(other))
                                .on("dcterms:identifier")));
    }

    static Stream<Finding> withoutDistribution(Subject entity, FeedFacts facts) {
        return entity.isDataset() && !entity.has(DCAT.distribution)
                ? Stream.of(Finding.of("dataset-without-distribution").on("dcat:distribution"))
                : Stream.empty();
    }

    private static boolean isIn(Node type, String namespace) {
        return type.isURI() && type.getURI().startsWith(namespace);
    }
}
