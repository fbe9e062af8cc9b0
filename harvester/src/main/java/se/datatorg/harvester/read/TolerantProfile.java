package se.datatorg.harvester.read;

import java.net.URI;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.apache.jena.riot.system.ParserProfileStd;

/**
 * How RIOT's parsers make nodes for us: each value is looked at where it stands, so that every repair knows its line.
 */
final class TolerantProfile extends ParserProfileStd {
    private final NodeMaker maker;
    private final LiteralRepairs literals;
    private final Cursor cursor;
    private final int linesBefore;
    private boolean ownBase;

    /** @param linesBefore how many lines of the document stand before the part that is parsed */
    TolerantProfile(URI base, NodeMaker maker, Cursor cursor, ErrorHandler complaints, int linesBefore) {
        super(
                new FactoryRDFCaching(),
                complaints,
                IRIxResolver.create(base.toString()).build(),
                new TolerantPrefixes(maker.findings()),
                RIOT.getContext().copy(),
                false,
                false);
        this.maker = maker;
        this.literals = new LiteralRepairs(maker.findings());
        this.cursor = cursor;
        this.linesBefore = linesBefore;
    }

    @Override
    public void setBaseIRI(String base) {
        super.setBaseIRI(maker.iri(base, -1, -1));
        ownBase = true;
    }

    @Override
    public String resolveIRI(String raw, long line, long column) {
        if (ownBase && !IriRepairs.clean(raw) && maker.leaves(raw)) {
            return super.resolveIRI(raw, line, column);
        }
        return maker.iri(raw, lineOf(line), column);
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        return getFactorRDF().createURI(maker.iri(iri.str(), lineOf(line), column));
    }

    @Override
    public Node createTypedLiteral(String text, RDFDatatype type, long line, long column) {
        return literals.typed(text, type, lineOf(line), column);
    }

    @Override
    public Node createLangLiteral(String text, String tag, long line, long column) {
        return literals.inLanguage(text, tag, lineOf(line), column);
    }

    @Override
    public Node createStringLiteral(String text, long line, long column) {
        return literals.plain(text, lineOf(line), column);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        cursor.move(lineOf(line), column);
        return super.createTriple(subject, predicate, object, line, column);
    }

    private long lineOf(long line) {
        return line > 0 ? line + linesBefore : line;
    }
}
