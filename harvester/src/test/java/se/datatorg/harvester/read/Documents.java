package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;

/** Small documents for the tests, and what becomes of them. */
final class Documents {
    static final String PREFIXES =
            "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . "
                    + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

    private Documents() {}

    static Reading read(String type, byte[] content) {
        var address = URI.create("https://oppnadata.example.se/data/katalog");
        return new FeedReader().read(new Page(address, Optional.of(type), Bytes.of(content)));
    }

    static Reading read(String type, String content) {
        return read(type, content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading.Readable turtle(String content) {
        return assertInstanceOf(Reading.Readable.class, read("text/turtle", PREFIXES + content));
    }

    /** The inside of an {@code rdf:RDF} that begins on line 2. */
    static Reading rdfXml(String content) {
        return read("application/rdf+xml", rdf(content));
    }

    static String rdf(String content) {
        return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                + "xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\">\n"
                + content + "\n</rdf:RDF>";
    }

    static Reading.Readable readable(Reading reading) {
        return assertInstanceOf(Reading.Readable.class, reading);
    }

    /** The rule that a refused document was refused by. */
    static Finding refusal(Reading reading) {
        return assertInstanceOf(Reading.Unreadable.class, reading).findings().getFirst();
    }

    static List<String> rules(Reading.Readable readable) {
        return readable.findings().stream().map(Finding::rule).toList();
    }

    static Finding only(Reading.Readable readable) {
        if (readable.findings().size() != 1) {
            throw new AssertionError("expected one finding: " + readable.findings());
        }
        return readable.findings().getFirst();
    }

    static List<String> objects(Reading.Readable readable) {
        return readable.graph()
                .triples()
                .map(triple -> triple.getObject().toString())
                .toList();
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
