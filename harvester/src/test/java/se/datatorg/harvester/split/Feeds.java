package se.datatorg.harvester.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Assumptions;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.testdata.SharedFolder;

/** Feeds for the tests of this package: small ones written in place, real ones out of the shared corpus. */
final class Feeds {
    static final SourceNames NAMES = new SourceNames("https://portal.example/graph/umea");

    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX adms: <http://www.w3.org/ns/adms#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
            """;

    private Feeds() {}

    static FeedGraph turtle(String text) {
        return parse(RDFParser.fromString(PREFIXES + text, Lang.TURTLE));
    }

    static SplitFeed split(String turtle) {
        return Splitter.split(turtle(turtle), NAMES);
    }

    /** A file of the corpus; the test is given up with a sentence where there is none. */
    static FeedGraph corpus(String name) {
        var file = SharedFolder.find("corpus/" + name);
        Assumptions.assumeTrue(file.isPresent(), "the shared corpus with " + name + " is not here");
        try (InputStream in = Files.newInputStream(file.get());
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return parse(RDFParser.source(plain).lang(name.contains(".ttl") ? Lang.TURTLE : Lang.RDFXML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeedGraph parse(RDFParserBuilder parser) {
        var builder = FeedGraph.builder();
        parser.base("http://base.example/")
                .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        builder.add(triple);
                    }
                });
        return builder.build();
    }

    /** The same feed in another order, with other names for its blank nodes. */
    static FeedGraph shuffled(FeedGraph feed, int seed) {
        var names = new HashMap<Node, Node>();
        var triples = new ArrayList<>(
                feed.mapped(node -> renamed(node, names)).triples().toList());
        Collections.shuffle(triples, new Random(seed));
        var builder = FeedGraph.builder();
        triples.forEach(builder::add);
        return builder.build();
    }

    private static Node renamed(Node node, Map<Node, Node> names) {
        return node.isBlank() ? names.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }

    static Set<String> iris(SplitFeed split, EntityKind kind) {
        return split.entities().stream()
                .filter(entity -> entity.kind() == kind)
                .map(Entity::iri)
                .collect(Collectors.toSet());
    }

    static Set<String> rules(SplitFeed split) {
        return split.findings().stream().map(finding -> finding.rule()).collect(Collectors.toSet());
    }
}
