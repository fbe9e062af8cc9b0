package se.datatorg.catalog.export;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.Statements;

/**
 * The portal's catalogue as RDF that another portal can harvest: one main catalogue with the portal's own description,
 * and below it every publisher's entities as they were delivered. The same content in the same order gives the same
 * bytes.
 */
public final class CatalogueExport {
    private final PortalIdentity portal;
    private final String base;

    /** The base is the portal's address without a slash at its end. */
    public CatalogueExport(PortalIdentity portal, String base) {
        this.portal = portal;
        this.base = base;
    }

    /**
     * Writes the whole catalogue. What is shown is asked for twice, once for the links and once for the entities, so that
     * it never has to lie in memory.
     *
     * @param shown what the portal shows, in the order of IRI and source, the same both times
     */
    public void write(Supplier<Iterator<Shown>> shown, ExportFormat format, OutputStream out) {
        writeAt("/catalog", shown, format, out);
    }

    /** Writes one publisher's part: {@code /catalog/{publisher}}, as a catalogue of its own. */
    public void write(String publisher, Supplier<Iterator<Shown>> shown, ExportFormat format, OutputStream out) {
        writeAt("/catalog/" + publisher, shown, format, out);
    }

    private void writeAt(String path, Supplier<Iterator<Shown>> shown, ExportFormat format, OutputStream out) {
        var catalogue = new MainCatalogue(portal, base + path);
        var own = Stream.concat(catalogue.lines().stream(), stream(shown.get()).flatMap(catalogue::link));
        var theirs = stream(shown.get()).filter(MainCatalogue::passesOn).flatMap(CatalogueExport::lines);
        LineWriter.of(format, base + path).write(Stream.concat(own, theirs), out);
    }

    /** An entity's lines with blank nodes that are its own among all entities. */
    static Stream<String> lines(Shown entity) {
        return lines(entity.source(), entity.iri(), entity.text());
    }

    static Stream<String> lines(SourceId source, String iri, String text) {
        var salt = Statements.salt(source.value(), iri);
        return text.lines().map(line -> Lines.salted(line, salt));
    }

    private static Stream<Shown> stream(Iterator<Shown> shown) {
        Iterable<Shown> once = () -> shown;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
