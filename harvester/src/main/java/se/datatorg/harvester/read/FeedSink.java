package se.datatorg.harvester.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * Where the parsers put their triples: terms are spelled right, texts become links, dropped values take their triple
 * with them. Only the feed's own graph is filled (L-15).
 */
final class FeedSink extends StreamRDFBase {
    /** L-11 */
    static final int MOST_TRIPLES = 2_000_000;

    private final FeedGraph.Builder own = FeedGraph.builder();
    private final Map<Node, FeedGraph.Builder> named = new LinkedHashMap<>();
    private final Map<Node, Node> blank = new LinkedHashMap<>();
    private final Findings findings;
    private final TermRepairs terms;
    private final LinkRepairs links;
    private final Cursor cursor;
    private long seen;
    private int lastLine;

    FeedSink(Findings findings, Cursor cursor) {
        this.findings = findings;
        this.cursor = cursor;
        this.terms = new TermRepairs(findings, cursor);
        this.links = new LinkRepairs(findings, cursor);
    }

    @Override
    public void triple(Triple triple) {
        add(own, triple);
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph() || quad.getGraph() == null) {
            add(own, quad.asTriple());
        } else {
            add(named.computeIfAbsent(quad.getGraph(), name -> FeedGraph.builder()), quad.asTriple());
        }
    }

    /** The line of the last triple that came; 0 when none came or the parser does not tell. */
    int lastLine() {
        return lastLine;
    }

    /** What the feed says; a single named graph stands in for an empty own one. */
    FeedGraph graph() {
        if (own.size() == 0 && named.size() == 1) {
            var only = named.entrySet().iterator().next();
            findings.add(Finding.of("graph-taken", only.getKey().toString()).asRepaired());
            return only.getValue().build();
        }
        named.forEach((name, triples) ->
                findings.add(Finding.of("graph-ignored", name.toString(), Long.toString(triples.size()))));
        return own.build();
    }

    private void add(FeedGraph.Builder to, Triple triple) {
        if (++seen > MOST_TRIPLES) {
            throw new TooManyTriples();
        }
        lastLine = (int) cursor.line();
        if (!triple.getPredicate().isURI() || triple.getSubject().isLiteral()) {
            return;
        }
        var property = terms.property(triple.getPredicate());
        var object = triple.getObject();
        if (object.isLiteral()) {
            object = links.object(property, object);
        } else if (object.isURI() && property.equals(RDF.type.asNode())) {
            object = terms.type(object);
        }
        place(to, property, triple, object);
    }

    private void place(FeedGraph.Builder to, Node property, Triple written, Node object) {
        findings.place(written.getSubject(), property, object);
        if (Dropped.is(object) || Dropped.is(property)) {
            return;
        }
        var subject = Dropped.is(written.getSubject())
                ? blank.computeIfAbsent(written.getSubject(), dropped -> NodeFactory.createBlankNode())
                : written.getSubject();
        to.add(Triple.create(subject, property, object));
    }

    /** L-11 is passed. */
    static final class TooManyTriples extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
