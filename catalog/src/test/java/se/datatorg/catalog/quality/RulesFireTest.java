package se.datatorg.catalog.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Rule;
import se.datatorg.vocab.Rules;

class RulesFireTest {
    private static final Map<String, Fixture> FIXTURES = new HashMap<>();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    record Expected(String fixture, String rule, String entity, Optional<String> property) {}

    static List<Expected> table() throws IOException {
        return rows(RulesFireTest.class.getResourceAsStream("expected.tsv"))
                .map(row ->
                        new Expected(row[0], row[1], row[2], Optional.of(row[3]).filter(text -> !text.isEmpty())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyRuleFiresAboutTheRightThing(Expected expected) {
        var found = FIXTURES.computeIfAbsent(expected.fixture(), Fixture::ofResource).findings().stream()
                .filter(finding -> finding.rule().equals(expected.rule()))
                .toList();

        assertTrue(
                found.stream()
                        .anyMatch(finding -> finding.entity().equals(Optional.of(expected.entity()))
                                && finding.property().equals(expected.property())),
                () -> "found instead: " + found);
        found.forEach(finding -> assertFalse(
                PLACE.matcher(finding.message().sv() + finding.message().en()).find(),
                finding.message().sv()));
    }

    @Test
    void noRuleIsLeftOutOfTheTable() throws IOException {
        var inTable = new TreeSet<>(Set.of("series-too-large"));
        table().forEach(expected -> inTable.add(expected.rule()));

        assertEquals(new TreeSet<>(names()), inTable);
    }

    @Test
    void aSeriesOfFiftyOneIsTooLargeAndOneOfFiftyIsNot() {
        assertEquals(List.of("51"), tooLarge(51).getFirst().values());
        assertEquals(List.of(), tooLarge(50));
    }

    @Test
    void everyRuleSpeaksBothLanguagesAboutTheSameValues() throws IOException {
        for (var name : names()) {
            var rule = Rules.get(name);
            Stream.of(
                            rule.message().sv(),
                            rule.message().en(),
                            rule.help().sv(),
                            rule.help().en(),
                            rule.basis())
                    .forEach(text -> assertFalse(text.isBlank(), name));
            assertEquals(places(rule.message().sv()), places(rule.message().en()), name);
            assertFalse(rule.message().sv().equals(rule.message().en()), name);
        }
    }

    @Test
    void theShapesSayWhatTheRulesSay() throws IOException {
        var graph = RDFParser.source(CodeList.class.getResourceAsStream("profile/dcat-ap-se.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        var message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
        var severity = NodeFactory.createURI("http://www.w3.org/ns/shacl#severity");
        var named = new HashSet<String>();

        graph.find(Node.ANY, NodeFactory.createURI("urn:datatorg:profile:rule"), Node.ANY)
                .forEach(triple -> {
                    Rule rule = Rules.get(triple.getObject().getLiteralLexicalForm());
                    named.add(rule.name());
                    assertTrue(graph.contains(
                            triple.getSubject(),
                            message,
                            NodeFactory.createLiteralLang(rule.message().sv(), "sv")));
                    assertTrue(graph.contains(
                            triple.getSubject(),
                            message,
                            NodeFactory.createLiteralLang(rule.message().en(), "en")));
                    assertTrue(graph.find(triple.getSubject(), severity, Node.ANY)
                            .next()
                            .getObject()
                            .getURI()
                            .toLowerCase(java.util.Locale.ROOT)
                            .endsWith(rule.severity().word()));
                });

        assertEquals(names("profile"), named);
    }

    private static List<Finding> tooLarge(int members) {
        var turtle = new StringBuilder("e:series a dcat:DatasetSeries .\n");
        IntStream.range(0, members).forEach(i -> turtle.append("e:d" + i + " dcat:inSeries e:series .\n"));
        return Fixture.of(turtle.toString()).about("series").stream()
                .filter(finding -> finding.rule().equals("series-too-large"))
                .toList();
    }

    private static Set<String> places(String text) {
        var found = new HashSet<String>();
        var matcher = PLACE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> names() throws IOException {
        var all = names("profile");
        all.addAll(names("portal"));
        return all;
    }

    private static Set<String> names(String file) throws IOException {
        var names = new HashSet<String>();
        rows(CodeList.class.getResourceAsStream("rules/" + file + ".tsv")).forEach(row -> names.add(row[0]));
        return names;
    }

    private static Stream<String[]> rows(InputStream resource) throws IOException {
        try (var in = Objects.requireNonNull(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        }
    }
}
