package se.datatorg.catalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.quality.Judge;

/** The compiled profile finds what a SHACL engine finds with the same shapes: same rules, things, properties, values. */
class CompiledProfileTest {
    private static final Profile COMPILED = Profile.load();
    private static final ShaclEngine ENGINE = ShaclEngine.load();
    private static final FeedGraph BARE = fixture("bare.ttl");
    private static final FeedGraph WRONG = fixture("wrong.ttl");

    /** Each thing is held against every class, not only its own. */
    @ParameterizedTest
    @MethodSource("feeds")
    void itFindsWhatTheEngineFindsInSmallFeeds(FeedGraph feed) {
        var rules = new TreeSet<String>();

        for (var subject : feed.subjects()) {
            for (var type : COMPILED.classes()) {
                rules.addAll(assertAgreed(feed, subject, Set.of(type)));
            }
            assertAgreed(feed, subject, COMPILED.classes());
        }

        assertTrue(rules.size() > 60, rules::toString);
    }

    @Test
    void itFindsWhatTheEngineFindsOfEveryOddValueInEveryPlace() {
        var subject = NodeFactory.createURI("https://data.example/all");
        var feed = FeedGraph.builder();
        ProfileFile.read()
                .triples()
                .filter(triple -> triple.getPredicate().equals(SHACL.path))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .forEach(property -> Mutations.ODD.forEach(value -> feed.add(Triple.create(subject, property, value))));

        var rules = assertAgreed(feed.build(), subject, COMPILED.classes());

        assertTrue(
                rules.containsAll(Set.of("date-malformed", "date-untyped", "web-address-expected")), rules::toString);
    }

    static Stream<FeedGraph> feeds() {
        return Stream.of(BARE, WRONG);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(Boolean.getBoolean("long") ? 3_000 : 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itFindsWhatTheEngineFindsAfterAnyChange(long seed) {
        var feed = new Mutations(seed % 2 == 0 ? BARE : WRONG, seed).feed();

        for (var subject : feed.subjects()) {
            assertAgreed(feed, subject, COMPILED.classes());
        }
    }

    private static Set<String> assertAgreed(FeedGraph feed, Node subject, Set<Node> classes) {
        var compiled = COMPILED.checklist(classes).breaches(subject, Description.of(feed.about(subject)), feed);
        var engine = ENGINE.breaches(subject, classes, feed);

        assertEquals(told(engine), told(compiled), () -> subject + " as " + classes);
        return new TreeSet<>(compiled.stream().map(Breach::rule).toList());
    }

    private static List<String> told(List<Breach> breaches) {
        return breaches.stream().map(CompiledProfileTest::told).sorted().toList();
    }

    /** SHACL does not say which of two texts in the same language breaks the rule. */
    private static String told(Breach breach) {
        return breach.rule() + " " + breach.focus() + " " + breach.property() + " "
                + (breach.rule().equals("language-twice")
                        ? breach.value().orElseThrow().getLiteralLanguage()
                        : breach.value());
    }

    private static FeedGraph fixture(String name) {
        var in = Objects.requireNonNull(Judge.class.getResourceAsStream(name), name);
        return ProfileFile.read(RDFParser.source(in).lang(Lang.TURTLE));
    }
}
