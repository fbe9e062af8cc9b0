package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.feed.FeedGraph;

/** A feed changed in many places, decided by a seed: what is left out, said twice, in the wrong place or of the wrong form. */
final class Mutations {
    /** Values of each form, right or wrong depending on where they stand. */
    static final List<Node> ODD = Stream.concat(
                    Stream.of(
                                    "",
                                    " \n ",
                                    "2026-02-30",
                                    "2026",
                                    "P1Y",
                                    "P",
                                    "12",
                                    "1.0",
                                    "mailto:a@b",
                                    "HTTP://DATA.EXAMPLE/å",
                                    "POINT(1 2)",
                                    "http://purl.org/cld/freq/annual")
                            .flatMap(Mutations::forms),
                    Stream.of(
                            NodeFactory.createBlankNode("loose"),
                            NodeFactory.createURI("https://data.example/nowhere"),
                            NodeFactory.createURI("HTTPS://data.example/"),
                            NodeFactory.createURI("mailto:a.b@data.example"),
                            NodeFactory.createURI("tel:+46 10"),
                            NodeFactory.createURI("http://data.europa.eu/eli/reg_impl/2023/138/oj"),
                            NodeFactory.createURI("http://publications.europa.eu/resource/authority/language/SWE"),
                            RDF.nil.asNode()))
            .toList();

    private final Random random;
    private final List<Triple> triples;
    private final List<Node> subjects;
    private final List<Node> properties;
    private final List<Node> values;

    Mutations(FeedGraph feed, long seed) {
        random = new Random(seed);
        triples = new ArrayList<>(feed.triples().toList());
        subjects = List.copyOf(feed.subjects());
        properties = triples.stream().map(Triple::getPredicate).distinct().toList();
        values = Stream.concat(triples.stream().map(Triple::getObject), ODD.stream())
                .toList();
    }

    FeedGraph feed() {
        for (int i = 0; i < triples.size(); i++) {
            change(random.nextInt(triples.size()));
        }
        var changed = FeedGraph.builder();
        triples.forEach(changed::add);
        return changed.build();
    }

    private void change(int at) {
        var triple = triples.get(at);
        triples.set(
                at,
                switch (random.nextInt(4)) {
                    case 0 ->
                        Triple.create(
                                triple.getSubject(), triple.getPredicate(), oneOf(random.nextBoolean() ? ODD : values));
                    case 1 -> Triple.create(triple.getSubject(), oneOf(properties), triple.getObject());
                    case 2 -> Triple.create(oneOf(subjects), triple.getPredicate(), triple.getObject());
                    default -> Triple.create(oneOf(subjects), oneOf(properties), oneOf(ODD));
                });
    }

    private Node oneOf(List<Node> nodes) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private static Stream<Node> forms(String text) {
        return Stream.concat(
                Stream.of(
                        NodeFactory.createLiteralString(text),
                        NodeFactory.createLiteralLang(text, "sv"),
                        NodeFactory.createLiteralLang(text + "!", "SV"),
                        NodeFactory.createLiteralDT(text, NodeFactory.getType("https://data.example/form"))),
                Stream.of(
                                XSDDatatype.XSDdate,
                                XSDDatatype.XSDdateTime,
                                XSDDatatype.XSDgYear,
                                XSDDatatype.XSDduration,
                                XSDDatatype.XSDdecimal,
                                XSDDatatype.XSDinteger,
                                XSDDatatype.XSDnonNegativeInteger)
                        .map(type -> NodeFactory.createLiteralDT(text, type)));
    }
}
