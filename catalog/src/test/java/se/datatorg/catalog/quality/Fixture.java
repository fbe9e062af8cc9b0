package se.datatorg.catalog.quality;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;

/** A small feed and what the judge says about all of it. */
record Fixture(FeedGraph feed, Judgement judgement) {
    static final String NS = "https://data.example/";

    private static final Judge JUDGE = new Judge();

    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcatap: <http://data.europa.eu/r5r/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX e: <https://data.example/>
            """;

    static Fixture ofResource(String name) {
        var in = Objects.requireNonNull(Fixture.class.getResourceAsStream(name), name);
        return of(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
    }

    /** Turtle with the usual prefixes; {@code e:} is {@link #NS}. */
    static Fixture of(String turtle) {
        return of(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph());
    }

    static Fixture of(Graph graph) {
        var feed = feed(graph);
        return new Fixture(feed, JUDGE.judge(feed, iris(feed)));
    }

    static FeedGraph feed(Graph graph) {
        var builder = FeedGraph.builder();
        graph.find().forEach(builder::add);
        return builder.build();
    }

    static Collection<String> iris(FeedGraph feed) {
        return feed.subjects().stream().filter(Node::isURI).map(Node::getURI).toList();
    }

    List<Finding> findings() {
        return judgement.findings().values().stream().flatMap(List::stream).toList();
    }

    List<Finding> about(String localName) {
        return judgement.findings().getOrDefault(NS + localName, List.of());
    }

    List<String> rulesAbout(String localName) {
        return about(localName).stream().map(Finding::rule).toList();
    }

    Score score(String localName) {
        return Objects.requireNonNull(judgement.scores().get(NS + localName), localName);
    }
}
