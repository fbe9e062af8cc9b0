package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.vocab.Severity.VIOLATION;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.testdata.SharedFolder;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.region.RegionPortal;

/** {@code /catalog.rdf} of a whole region, as the national portal harvests it. */
@ExtendWith(RegionPortal.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCatalogueTest {
    private RegionPortal portal;
    private byte[] bytes;
    private Graph catalogue;
    private Graph delivered;
    private Set<Node> own;

    @BeforeAll
    void fetch(RegionPortal running) {
        portal = running;
        var answer = portal.bytes("/catalog.rdf");
        assertEquals(200, answer.statusCode());
        bytes = answer.body();
        catalogue = read(bytes, Lang.RDFXML);
        delivered = GraphFactory.createDefaultGraph();
        passedOn()
                .forEach(entity -> read(entity.text().getBytes(java.nio.charset.StandardCharsets.UTF_8), Lang.NTRIPLES)
                        .find()
                        .forEachRemaining(delivered::add));
        own = catalogue.find().toList().stream()
                .filter(triple -> !isNameless(triple) && !delivered.contains(triple))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    @Test
    void theCatalogueIsWholeAndThePublishersIrisAndStatementsAreKept() {
        var lost = delivered.find().toList().stream()
                .filter(triple -> !isNameless(triple))
                .filter(triple -> !catalogue.contains(triple))
                .toList();

        assertEquals(List.of(), lost);
        assertEquals(nameless(delivered), nameless(catalogue));
    }

    @Test
    void thereIsOneCatalogueAndItListsEveryRecord() {
        var dcat = "http://www.w3.org/ns/dcat#";
        var catalogues = catalogue
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(dcat + "Catalog"))
                .toList();
        var listed = Stream.of("dataset", "service")
                .flatMap(link -> catalogue
                        .find(catalogues.getFirst().getSubject(), NodeFactory.createURI(dcat + link), Node.ANY)
                        .toList()
                        .stream())
                .map(triple -> triple.getObject().getURI())
                .collect(Collectors.toSet());
        var records = passedOn()
                .filter(entity -> entity.kind().isRecord())
                .map(Shown::iri)
                .collect(Collectors.toSet());

        assertEquals(1, catalogues.size());
        assertEquals(records, listed);
    }

    @Test
    void whatThePortalAddsPassesTheProfileAndItsRules() {
        var told = examined().findings().stream()
                .filter(finding -> finding.entity().filter(this::isOwn).isPresent())
                .filter(finding -> finding.severity() == VIOLATION)
                .map(Object::toString)
                .toList();

        assertEquals(List.of(), told);
    }

    @Test
    void whoeverHarvestsItReadsAsManyRecordsAsThePortalShows() {
        var diagnosis = examined();

        assertEquals(1, diagnosis.catalogs());
        assertEquals(count(EntityKind.DATASET), diagnosis.datasets());
        assertEquals(count(EntityKind.SERIES), diagnosis.series());
        assertEquals(count(EntityKind.SERVICE), diagnosis.services());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu-shacl-3.0.1/shapes.ttl",
                "eu-shacl-3.0.1/dcat-ap-SHACL.ttl",
                "eu-shacl-3.0.1/range.ttl",
                "eu-shacl-3.0.1/deprecateduris.ttl",
                "eu-shacl-hvd-3.0.0/hvd-SHACL-full.ttl"
            })
    void whatThePortalAddsPassesTheOfficialShapes(String file) {
        var shapes = SharedFolder.find("spec/examples/" + file)
                .orElseGet(() -> Assumptions.abort("the official shapes are not beside the repository"));

        var report = ShaclValidator.get().validate(Shapes.parse(withoutDanglingProperties(shapes)), catalogue);
        var violations = report.getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .filter(entry -> own.contains(entry.focusNode()))
                .map(Object::toString)
                .toList();

        assertEquals(List.of(), violations);
        assertTrue(own.size() > 5, own::toString);
    }

    private Diagnosis examined() {
        var doctor =
                new FeedDoctor(portal.server().workshop().fetcher(), new Judge(), RegionPack.load("vastra-gotaland"));
        return doctor.examine("catalog.rdf", Optional.of("application/rdf+xml"), Bytes.of(bytes));
    }

    private boolean isOwn(String entity) {
        return own.contains(NodeFactory.createURI(entity));
    }

    private long count(EntityKind kind) {
        return passedOn().filter(entity -> entity.kind() == kind).count();
    }

    private Stream<Shown> passedOn() {
        var ledger = portal.ledger();
        return ledger.sources().list().stream()
                .flatMap(source -> ledger.versions().listShown(source.id(), ledger.generation()).stream())
                .filter(entity -> entity.kind() != EntityKind.CATALOG);
    }

    private static boolean isNameless(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static long nameless(Graph graph) {
        var nodes = new HashSet<Node>();
        graph.find().toList().stream()
                .map(Triple::getSubject)
                .filter(Node::isBlank)
                .forEach(nodes::add);
        return nodes.size();
    }

    private static Graph withoutDanglingProperties(Path file) {
        var shapes = RDFDataMgr.loadGraph(file.toUri().toString());
        var property = NodeFactory.createURI("http://www.w3.org/ns/shacl#property");
        shapes.find(Node.ANY, property, Node.ANY).toList().stream()
                .filter(triple -> !shapes.contains(triple.getObject(), Node.ANY, Node.ANY))
                .forEach(shapes::delete);
        return shapes;
    }

    private static Graph read(byte[] bytes, Lang lang) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(lang)
                .base("https://nothing.invalid/")
                .parse(graph);
        return graph;
    }
}
