package se.datatorg.catalog.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
    private static final String PREFIXES = "PREFIX : <http://example.org/>\n";
    private static final String TREE =
            ":d :title 'Badplatser'@SV, \"rad 1\\nrad \\\"2\\\"\" ; :n 5 ; :temporal [ :start '2020' ],"
                    + " [ :start '2021' ] ; :contact [ :tel [ :value <tel:1> ], [ :value <tel:2> ] ], [ :tel [ :value <tel:1> ] ],"
                    + " [], [] .";
    private static final String SHARED = ":d :a _:x ; :b _:x . _:x :name 'x' ; :next _:y . _:y :next _:x .";

    @Test
    void flatContentIsSortedLinesEachEndedByALineFeed() {
        var text = text(":d :title 'Bad'@SV ; :date '2020' ; a :D .");

        assertEquals("""
                <http://example.org/d> <http://example.org/date> "2020" .
                <http://example.org/d> <http://example.org/title> "Bad"@sv .
                <http://example.org/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/D> .
                """, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {TREE, SHARED})
    void textIsTheSameWhateverOrderAndBlankNames(String turtle) {
        var expected = text(turtle);

        for (int seed = 0; seed < 100; seed++) {
            assertEquals(
                    expected, Canonical.text(shuffled(triples(turtle), seed)).orElseThrow());
        }
    }

    @Test
    void blankNodesAlikeInContentStayApart() {
        var lines =
                text(":d :part [], [], [ :name 'x' ], [ :name 'x' ] .").lines().toList();

        assertEquals(6, lines.size());
    }

    @Test
    void otherContentDeepDownIsOtherText() {
        assertNotEquals(text(":d :a [ :b [ :c 'x' ] ] ."), text(":d :a [ :b [ :c 'y' ] ] ."));
        assertNotEquals(text(":d :a [ :b 'x' ] , [ :c 'y' ] ."), text(":d :a [ :b 'x' ; :c 'y' ] , [] ."));
    }

    @Test
    void languageTagsThatDifferInCaseAreOneLine() {
        assertEquals(1, text(":d :title 'a'@sv, 'a'@SV .").lines().count());
    }

    @Test
    void aListOfTenThousandIsNoTangle() {
        var items = "'x' ".repeat(10_000);

        assertEquals(20_001, text(":d :list (" + items + ") .").lines().count());
    }

    @Test
    void twelveNodesAllLinkedToEachOtherAreGivenUpWithinASecond() {
        assertTimeout(Duration.ofSeconds(3), () -> assertEquals(Optional.empty(), Canonical.text(allLinked(12))));
    }

    @Test
    void aRegularGraphOfFiveThousandNodesIsGivenUp() {
        assertTimeout(Duration.ofSeconds(3), () -> assertEquals(Optional.empty(), Canonical.text(ring(5_000))));
    }

    @Test
    void aRingThatTheRecursionCanBearEndsOneWayOrTheOther() {
        assertTimeout(Duration.ofSeconds(3), () -> Canonical.text(ring(1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TREE, SHARED, ":d :odd <http://e.org/a%7Cb>, '\\t\\b\\f\\r\\\\ \\u0001 åäö 😀'@en ."})
    void writtenTextIsReadBackWhole(String turtle) {
        var text = text(turtle);

        var statements = Statements.parse(text, "");

        assertEquals(text.lines().count(), statements.size());
        assertEquals(
                text,
                Canonical.text(statements.stream().map(Rdf4jToJena::triple).toList())
                        .orElseThrow());
    }

    @Test
    void charactersThatBreakALineInsideAnIriAreEscapedAndReadBack() {
        var bad = NodeFactory.createURI("http://example.org/a b>\n<c|d\\e");
        var triples = List.of(Triple.create(bad, bad, bad));

        var text = Canonical.text(triples).orElseThrow();

        assertEquals(1, text.lines().count());
        assertEquals(
                bad.getURI(), Statements.parse(text, "").getFirst().getObject().stringValue());
    }

    @Test
    void blankLabelsOfTwoEntitiesNeverMeet() {
        var text = text(":d :tel [ :value <tel:1> ] .");

        var one = Statements.parse(text, Statements.salt("umea", "http://example.org/d"));
        var other = Statements.parse(text, Statements.salt("umea", "http://example.org/e"));

        assertTrue(Collections.disjoint(one, other));
    }

    private static String text(String turtle) {
        return Canonical.text(triples(turtle)).orElseThrow();
    }

    private static List<Triple> triples(String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph.find().toList();
    }

    private static List<Triple> shuffled(List<Triple> triples, int seed) {
        var names = new HashMap<Node, Node>();
        var renamed = new ArrayList<Triple>();
        triples.forEach(triple -> renamed.add(Triple.create(
                renamed(triple.getSubject(), names), triple.getPredicate(), renamed(triple.getObject(), names))));
        Collections.shuffle(renamed, new Random(seed));
        return renamed;
    }

    private static Node renamed(Node node, Map<Node, Node> names) {
        return node.isBlank() ? names.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }

    private static List<Triple> allLinked(int count) {
        var nodes = blanks(count);
        var triples = new ArrayList<Triple>();
        for (var from : nodes) {
            nodes.stream().filter(to -> !to.equals(from)).forEach(to -> triples.add(link(from, to)));
        }
        return triples;
    }

    private static List<Triple> ring(int count) {
        var nodes = blanks(count);
        var triples = new ArrayList<Triple>();
        for (int i = 0; i < count; i++) {
            triples.add(link(nodes.get(i), nodes.get((i + 1) % count)));
        }
        return triples;
    }

    private static List<Node> blanks(int count) {
        return java.util.stream.Stream.generate(NodeFactory::createBlankNode)
                .limit(count)
                .toList();
    }

    private static Triple link(Node from, Node to) {
        return Triple.create(from, NodeFactory.createURI("http://example.org/linked"), to);
    }
}
