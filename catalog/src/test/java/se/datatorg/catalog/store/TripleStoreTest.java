package se.datatorg.catalog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.datatorg.catalog.SourceId;

class TripleStoreTest {
    private static final SourceId UMEA = new SourceId("umea");
    private static final SourceId BODEN = new SourceId("boden");
    private static final String TELEPHONE = """
            <%1$s> <http://www.w3.org/2006/vcard/ns#hasTelephone> _:c14n0 .
            _:c14n0 <http://www.w3.org/2006/vcard/ns#hasValue> <tel:+4690123> .
            """;

    @AutoClose
    final TripleStore store = new TripleStore("https://data.example.se");

    @Test
    void anEmptyStoreShowsNoGeneration() {
        store.fill(List.of(added(UMEA, "http://x/1", line("http://x/1", "a"))));

        assertEquals(-1, store.generation());
        assertEquals(1, store.statementCount());
    }

    @Test
    void aGenerationTakesOutTheOldTextAndPutsInTheNew() {
        store.apply(1, List.of(added(UMEA, "http://x/1", line("http://x/1", "a") + line("http://x/1", "b"))));

        store.apply(
                2,
                List.of(new TripleStore.Change(
                        UMEA,
                        "http://x/1",
                        Optional.of(line("http://x/1", "a") + line("http://x/1", "b")),
                        Optional.of(line("http://x/1", "b") + line("http://x/1", "c")))));

        assertEquals(2, store.generation());
        assertEquals(List.of("b", "c"), titles("SELECT ?t { ?s ?p ?t } ORDER BY ?t"));
    }

    @Test
    void twoContactsWithTheSameTelephoneKeepANodeEach() {
        var one = TELEPHONE.formatted("http://x/contact/1");
        var two = TELEPHONE.formatted("http://x/contact/2");
        store.apply(1, List.of(added(UMEA, "http://x/contact/1", one), added(UMEA, "http://x/contact/2", two)));
        assertEquals(4, store.statementCount());

        store.apply(2, List.of(removed(UMEA, "http://x/contact/1", one)));

        assertEquals(2, store.statementCount());
        assertEquals(
                List.of("tel:+4690123"),
                titles("SELECT ?t { <http://x/contact/2> ?p [ <http://www.w3.org/2006/vcard/ns#hasValue> ?t ] }"));
    }

    @Test
    void theSameTextOfTwoSourcesStaysInTwoGraphs() {
        store.apply(
                1,
                List.of(
                        added(UMEA, "http://x/1", line("http://x/1", "a")),
                        added(BODEN, "http://x/1", line("http://x/1", "a"))));

        store.apply(2, List.of(removed(UMEA, "http://x/1", line("http://x/1", "a"))));

        assertEquals(0, store.statementCount(UMEA));
        assertEquals(1, store.statementCount(BODEN));
        try (var snapshot = store.snapshot()) {
            assertTrue(snapshot.hasGraph("https://data.example.se/graph/boden"));
            assertFalse(snapshot.hasGraph("https://data.example.se/graph/umea"));
        }
    }

    @Test
    void escapesTagsAndTypesAreReadAsWritten() {
        var text = """
                <http://x/1> <http://x/p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://x/1> <http://x/p> "hej"@sv .
                <http://x/1> <http://x/p> "rad\\n\\"citat\\" \\\\ å😀" .
                <http://x/1> <http://x/p> <http://x/\\u003E> .
                """;

        store.apply(1, List.of(added(UMEA, "http://x/1", text)));

        assertEquals(
                new HashSet<>(List.of("5", "hej", "rad\n\"citat\" \\ å😀", "http://x/>")),
                new HashSet<>(titles("SELECT ?t { ?s ?p ?t }")));
        store.apply(2, List.of(removed(UMEA, "http://x/1", text)));
        assertEquals(0, store.statementCount());
    }

    @Test
    void readersSeeOneGenerationWholeWhileTwoHundredAreWritten() throws InterruptedException, ExecutionException {
        store.apply(0, twenty(-1, 0));
        var writing = new AtomicBoolean(true);
        try (var readers = Executors.newFixedThreadPool(3)) {
            var seen = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                seen.add(readers.submit(() -> readWhile(writing)));
            }
            for (int generation = 1; generation <= 200; generation++) {
                store.apply(generation, twenty(generation - 1, generation));
            }
            writing.set(false);
            for (var reads : seen) {
                assertTrue(reads.get() > 0);
            }
        }
    }

    private int readWhile(AtomicBoolean writing) {
        int reads = 0;
        do {
            try (var snapshot = store.snapshot()) {
                var first = titles(snapshot, "SELECT DISTINCT ?t { ?s ?p ?t }");
                var again = titles(snapshot, "SELECT ?t { ?s ?p ?t }");
                assertEquals(List.of("v" + snapshot.generation()), first);
                assertEquals(20, again.size());
                assertEquals(new HashSet<>(first), new HashSet<>(again));
            }
            reads++;
        } while (writing.get());
        return reads;
    }

    private static List<TripleStore.Change> twenty(int before, int after) {
        var changes = new ArrayList<TripleStore.Change>();
        for (int i = 0; i < 20; i++) {
            var iri = "http://x/" + i;
            var old = before < 0 ? Optional.<String>empty() : Optional.of(line(iri, "v" + before));
            changes.add(new TripleStore.Change(i < 10 ? UMEA : BODEN, iri, old, Optional.of(line(iri, "v" + after))));
        }
        return changes;
    }

    private List<String> titles(String query) {
        try (var snapshot = store.snapshot()) {
            return titles(snapshot, query);
        }
    }

    private static List<String> titles(Snapshot snapshot, String query) {
        var parsed = new SPARQLParser().parseQuery(query, "http://base/");
        var found = new ArrayList<String>();
        try (var rows = snapshot.evaluate(parsed.getTupleExpr())) {
            while (rows.hasNext()) {
                found.add(rows.next().getValue("t").stringValue());
            }
        }
        return found;
    }

    private static TripleStore.Change added(SourceId source, String iri, String text) {
        return new TripleStore.Change(source, iri, Optional.empty(), Optional.of(text));
    }

    private static TripleStore.Change removed(SourceId source, String iri, String text) {
        return new TripleStore.Change(source, iri, Optional.of(text), Optional.empty());
    }

    private static String line(String iri, String title) {
        return "<%s> <http://purl.org/dc/terms/title> \"%s\" .\n".formatted(iri, title);
    }
}
