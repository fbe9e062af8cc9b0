package se.datatorg.catalog.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.testdata.SharedFolder;
import se.datatorg.vocab.Text;

class CatalogueExportTest {
    private static final String BASE = "https://data.example.se";
    private static final PortalIdentity PORTAL = new PortalIdentity(
            new Text("Regionens data", "The region's data"),
            new Text("Allt som regionen \"delar\"", "All that the region shares"),
            URI.create("http://dataportal.se/organisation/SE2321000131"),
            "Regionen",
            URI.create("https://www.example.se/"),
            "data@example.se");
    private static final List<Shown> SHOWN = List.of(
            shown("a", EntityKind.CATALOG, "<http://x/a> <http://purl.org/dc/terms/title> \"bort\" .\n"),
            shown("contact1", EntityKind.CONTACT, telephone("contact1")),
            shown("contact2", EntityKind.CONTACT, telephone("contact2")),
            shown(
                    "d",
                    EntityKind.DATASET,
                    "<http://x/d> <http://purl.org/dc/terms/title> \"rad\\n> _:b . & <x>\"@sv .\n"),
            shown("s", EntityKind.SERVICE, "<http://x/s> <http://purl.org/dc/terms/title> \"tjänst\"@sv .\n"));

    private final CatalogueExport export = new CatalogueExport(PORTAL, BASE);

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatSaysTheSame(ExportFormat format) {
        var expected = read(written(ExportFormat.N_TRIPLES), Lang.NTRIPLES);
        var lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(format.mediaType());

        var graph = read(written(format), lang);

        assertTrue(
                expected.isIsomorphicWith(graph),
                () -> format + "\n" + new String(written(format), StandardCharsets.UTF_8));
    }

    @Test
    void everyRecordIsLinkedAndFeedsOwnCataloguesAreLeftOut() {
        var text = new String(written(ExportFormat.N_TRIPLES), StandardCharsets.UTF_8);

        assertTrue(text.contains("<" + BASE + "/catalog> <http://www.w3.org/ns/dcat#dataset> <http://x/d> .\n"));
        assertTrue(text.contains("<" + BASE + "/catalog> <http://www.w3.org/ns/dcat#service> <http://x/s> .\n"));
        assertTrue(text.contains("<http://creativecommons.org/publicdomain/zero/1.0/>"));
        assertFalse(text.contains("<http://x/a>"));
    }

    @Test
    void equalBlankNodesOfTwoEntitiesStayTwo() {
        var blanks = read(written(ExportFormat.N_TRIPLES), Lang.NTRIPLES).find().toList().stream()
                .filter(triple -> triple.getSubject().isBlank())
                .map(triple -> triple.getSubject())
                .collect(Collectors.toSet());

        assertEquals(2, blanks.size());
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertEquals(
                new String(written(ExportFormat.N_TRIPLES), StandardCharsets.UTF_8),
                new String(written(ExportFormat.N_TRIPLES), StandardCharsets.UTF_8));
    }

    @Test
    void aPublishersPartIsACatalogueOfItsOwn() {
        var out = new ByteArrayOutputStream();
        export.write("umea", SHOWN::iterator, ExportFormat.N_TRIPLES, out);

        assertTrue(out.toString(StandardCharsets.UTF_8)
                .contains("<" + BASE + "/catalog/umea> <http://www.w3.org/ns/dcat#dataset> <http://x/d>"));
    }

    @Test
    void aRecordIsWrittenWithItsPartsAndPrefixes() {
        var out = new ByteArrayOutputStream();
        RecordExport.write(SHOWN.subList(3, 5), ExportFormat.TURTLE, out);

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("dcterms:title"));
        assertEquals(2, read(out.toByteArray(), Lang.TURTLE).size());
    }

    @Test
    void whatThePortalAddsPassesTheOfficialShapes() throws IOException {
        var file = SharedFolder.find("spec/examples/eu-shacl-3.0.1/dcat-ap-SHACL.ttl")
                .orElseGet(() -> Assumptions.abort("the official shapes are not beside the repository"));
        var out = new ByteArrayOutputStream();
        export.write(
                () -> List.<Shown>of(shown("d", EntityKind.DATASET, DATASET)).iterator(), ExportFormat.N_TRIPLES, out);

        var report = ShaclValidator.get()
                .validate(Shapes.parse(withoutDanglingProperties(file)), read(out.toByteArray(), Lang.NTRIPLES));

        assertEquals(
                List.of(), report.getEntries().stream().map(Object::toString).toList());
    }

    private static final String DATASET = """
            <http://x/d> <http://purl.org/dc/terms/description> "En datamängd"@sv .
            <http://x/d> <http://purl.org/dc/terms/title> "Datamängd"@sv .
            <http://x/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
            """;

    private static Graph withoutDanglingProperties(Path file) {
        var shapes = RDFDataMgr.loadGraph(file.toUri().toString());
        var property = NodeFactory.createURI("http://www.w3.org/ns/shacl#property");
        shapes.find(Node.ANY, property, Node.ANY).toList().stream()
                .filter(triple -> !shapes.contains(triple.getObject(), Node.ANY, Node.ANY))
                .forEach(shapes::delete);
        return shapes;
    }

    private byte[] written(ExportFormat format) {
        var out = new ByteArrayOutputStream();
        export.write(SHOWN::iterator, format, out);
        return out.toByteArray();
    }

    private static Graph read(byte[] bytes, Lang lang) {
        var dataset = RDFParser.create()
                .source(new java.io.ByteArrayInputStream(bytes))
                .lang(lang)
                .toDatasetGraph();
        var all = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        return all;
    }

    private static Shown shown(String name, EntityKind kind, String text) {
        return new Shown(new SourceId("umea"), "http://x/" + name, kind, text);
    }

    private static String telephone(String name) {
        return """
                <http://x/%s> <http://www.w3.org/2006/vcard/ns#hasTelephone> _:c14n0 .
                _:c14n0 <http://www.w3.org/2006/vcard/ns#hasValue> <tel:+4690123> .
                """.formatted(name);
    }
}
