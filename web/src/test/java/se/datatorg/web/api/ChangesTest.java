package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.web.api.http.RateLimits;
import se.datatorg.web.region.RegionPortal;

/** {@code /changes}: the change stream in the national form, read by a reader that knows nothing but that form. */
@ExtendWith(RegionPortal.Shared.class)
class ChangesTest {
    private static final String TREE = "https://w3id.org/tree#";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String LDES = "https://w3id.org/ldes#";

    /** One event as it stands in the stream. */
    private record Event(String type, String object, String published, Graph content) {}

    @Test
    void readingOurOwnStreamGivesBackOurOwnCatalogue(RegionPortal portal) {
        var pages = pages(read(portal.get("/changes").body()), portal.base().toString());
        var events = new ArrayList<Event>();
        pages.forEach(page -> events.addAll(events(read(portal.get(page).body()))));

        assertSameContent(portal.ledger(), replayed(events));
        assertTrue(pages.size() >= 3, "the region fills several pages: " + pages.size());
    }

    @Test
    void updatesReplaceAndDeletesRemoveInTheOrderOfTime(@TempDir Path folder) {
        try (var api = RunningApi.withTwo(folder)) {
            api.deliver(RunningApi.TWO.replace("Om Skolor", "Om alla skolor"));
            var run = api.deliver(RunningApi.ONE);
            api.deliver(RunningApi.TWO);

            var events = all(api);
            var school = events.stream()
                    .filter(event -> event.object().equals(RunningApi.SCHOOLS))
                    .sorted(Comparator.comparing(Event::published))
                    .map(Event::type)
                    .toList();

            assertEquals(List.of("Create", "Update", "Delete", "Create"), school, run::toString);
            assertSameContent(api.ledger(), replayed(events));
        }
    }

    @Test
    void addingADatasetIsAnEventOfItsOwnAndOneOfItsCatalogue(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(100_000, 100_000, 100_000))) {
            api.deliver(RunningApi.ONE);
            int before = all(api).size();
            api.deliver(RunningApi.TWO);
            var added = all(api).stream()
                    .sorted(Comparator.comparing(Event::published))
                    .skip(before)
                    .map(event -> event.type() + " " + event.object())
                    .toList();

            assertTrue(added.contains("Create " + RunningApi.SCHOOLS), added::toString);
            assertTrue(added.contains("Create " + RunningApi.SCHOOLS + "/csv"), added::toString);
            assertTrue(added.contains("Update https://data.lerum.example/"), added::toString);
            assertEquals(3, added.size(), added::toString);
        }
    }

    @Test
    void theStreamSaysWhatItIs(RegionPortal portal) {
        var view = read(portal.get("/changes").body()).getDefaultGraph();
        var stream = NodeFactory.createURI(portal.base() + "/changes#stream");

        assertTrue(view.contains(stream, RDF.type.asNode(), iri(LDES + "EventStream")));
        assertTrue(view.contains(stream, iri(LDES + "timestampPath"), iri(AS + "published")));
        assertTrue(view.contains(stream, iri(LDES + "versionOfPath"), iri(AS + "object")));
        assertTrue(view.contains(stream, iri(TREE + "view"), iri(portal.base() + "/changes")));
        assertTrue(view.contains(
                stream,
                iri(TREE + "shape"),
                iri("https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape")));
        assertTrue(view.contains(Node.ANY, iri(LDES + "retentionPolicy"), Node.ANY));
    }

    @Test
    void aFullPageIsKeptForEverAndTheNewestIsAskedAboutEachTime(RegionPortal portal) {
        var pages = pages(read(portal.get("/changes").body()), portal.base().toString());
        var first = portal.get(pages.getFirst());
        var last = portal.get(pages.getLast());
        var tag = last.headers().firstValue("ETag").orElseThrow();

        assertEquals("public, max-age=31536000, immutable", header(first, "Cache-Control"));
        assertEquals("public, no-cache", header(last, "Cache-Control"));
        assertEquals("application/trig", header(first, "Content-Type"));
        assertEquals(304, portal.get(pages.getLast(), "If-None-Match", tag).statusCode());
        assertEquals(404, portal.get("/changes/" + (pages.size() + 1)).statusCode());
        assertEquals(404, portal.get("/changes/0").statusCode());
    }

    @Test
    void aFullPageHasTheSameBytesAfterMoreHasHappened(@TempDir Path folder) {
        try (var api = new RunningApi(folder, new RateLimits(100_000, 100_000, 100_000))) {
            api.deliver(RunningApi.many(130));
            var before = api.get("/changes/1");
            api.deliver(RunningApi.many(131));
            var after = api.get("/changes/1");

            assertEquals("public, max-age=31536000, immutable", header(before, "Cache-Control"));
            assertEquals(before.body(), after.body());
            assertSameContent(api.ledger(), replayed(all(api)));
        }
    }

    private static String header(java.net.http.HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static List<Event> all(RunningApi api) {
        var events = new ArrayList<Event>();
        for (var page : pages(read(api.get("/changes").body()), RunningApi.BASE)) {
            events.addAll(events(read(api.get(page).body())));
        }
        return events;
    }

    /** Paths of the pages, oldest first. */
    private static List<String> pages(DatasetGraph view, String base) {
        var byTime = new TreeMap<String, String>();
        view.getDefaultGraph().find(Node.ANY, iri(TREE + "node"), Node.ANY).forEachRemaining(link -> {
            var from = view.getDefaultGraph()
                    .find(link.getSubject(), iri(TREE + "value"), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm();
            var page = link.getObject().getURI().substring(base.length());
            byTime.put(from + "%9s".formatted(page.replaceAll("\\D", "")), page);
        });
        return List.copyOf(byTime.values());
    }

    private static List<Event> events(DatasetGraph page) {
        var main = page.getDefaultGraph();
        var events = new ArrayList<Event>();
        main.find(Node.ANY, iri(TREE + "member"), Node.ANY).forEachRemaining(member -> {
            var name = member.getObject();
            events.add(new Event(
                    object(main, name, RDF.type.getURI()).getURI().substring(AS.length()),
                    object(main, name, AS + "object").getURI(),
                    object(main, name, AS + "published").getLiteralLexicalForm(),
                    GraphFactory.createDefaultGraph()));
            page.getGraph(name).find().forEachRemaining(events.getLast().content()::add);
        });
        return events;
    }

    private static Node object(Graph graph, Node subject, String predicate) {
        return graph.find(subject, iri(predicate), Node.ANY).next().getObject();
    }

    /** The state that the events lead to: each replaces what was known of its entity. */
    private static Map<String, Graph> replayed(List<Event> events) {
        var state = new HashMap<String, Graph>();
        events.stream()
                .sorted(Comparator.comparing(event -> java.time.Instant.parse(event.published())))
                .forEach(event -> {
                    switch (event.type()) {
                        case "Create", "Update" -> state.put(event.object(), event.content());
                        case "Delete" -> state.remove(event.object());
                        default -> throw new IllegalStateException(event.type());
                    }
                });
        return state;
    }

    private static void assertSameContent(Ledger ledger, Map<String, Graph> state) {
        var shown = new HashMap<String, Graph>();
        ledger.versions()
                .eachShown(
                        ledger.generation(),
                        entity -> shown.put(entity.iri(), read(entity.text()).getDefaultGraph()));

        assertEquals(shown.keySet(), state.keySet());
        shown.forEach((iri, graph) ->
                assertTrue(graph.isIsomorphicWith(state.get(iri)), () -> iri + "\n" + graph + "\n" + state.get(iri)));
    }

    private static DatasetGraph read(String trig) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(trig.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.TRIG)
                .toDatasetGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
