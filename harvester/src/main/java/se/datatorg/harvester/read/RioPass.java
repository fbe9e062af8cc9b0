package se.datatorg.harvester.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;

/**
 * RDF4J's RDF/XML parser, as lenient as it can be, for what Jena's must give up: doubled ids, odd names. The only place that knows RDF4J's parsers; each triple goes over to Jena's nodes at once.
 */
final class RioPass {
    private final URI address;
    private final Findings findings;
    private final Cursor cursor = new Cursor();
    private final NodeMaker maker;
    private final LiteralRepairs literals;
    private final FeedSink sink;
    private final Map<String, Node> blanks = new HashMap<>();

    RioPass(URI address, Findings findings) {
        this.address = address;
        this.findings = findings;
        this.maker = new NodeMaker(address, findings);
        this.literals = new LiteralRepairs(findings);
        this.sink = new FeedSink(findings, cursor);
    }

    /** Why it had to give up as well; empty when it came through. */
    Optional<Complaints.Complaint> parse(String text) {
        var parser = new RDFXMLParser();
        parser.setParserConfig(lenient());
        parser.setParseLocationListener(cursor::move);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                take(statement);
            }
        });
        try {
            parser.parse(new StringReader(text), address.toString());
            return Optional.empty();
        } catch (RDFParseException e) {
            return Optional.of(
                    new Complaints.Complaint(String.valueOf(e.getMessage()), (int) Math.max(e.getLineNumber(), 0), (int)
                            Math.max(e.getColumnNumber(), 0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Findings findings() {
        return findings;
    }

    FeedSink sink() {
        return sink;
    }

    private static ParserConfig lenient() {
        var config = new ParserConfig();
        config.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        config.set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
        config.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        config.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        config.set(XMLParserSettings.FAIL_ON_DUPLICATE_RDF_ID, false);
        config.set(XMLParserSettings.FAIL_ON_INVALID_NCNAME, false);
        config.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        config.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        config.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        return config;
    }

    private void take(Statement statement) {
        sink.triple(Triple.create(
                node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject())));
    }

    private Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(maker.iri(iri.stringValue(), cursor.line(), cursor.column()));
            case BNode blank -> blanks.computeIfAbsent(blank.getID(), id -> NodeFactory.createBlankNode());
            case Literal literal -> literal(literal);
            default -> throw new IllegalArgumentException("not a node of RDF 1.1: " + value);
        };
    }

    private Node literal(Literal literal) {
        var text = literal.getLabel();
        if (literal.getLanguage().isPresent()) {
            return literals.inLanguage(text, literal.getLanguage().get(), cursor.line(), cursor.column());
        }
        var type =
                TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().stringValue());
        return literals.typed(text, type, cursor.line(), cursor.column());
    }
}
