package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.profile.Breach;
import se.datatorg.catalog.profile.Description;
import se.datatorg.catalog.profile.Profile;
import se.datatorg.catalog.profile.ShaclEngine;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.FetchLimits;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.HostPort;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Scenario;

/** On whole feeds, read as a harvest reads them, the compiled profile finds what a SHACL engine finds. */
class CompiledProfileCorpusTest {
    private static final Profile COMPILED = Profile.load();
    private static final ShaclEngine ENGINE = ShaclEngine.load();
    private static final Judge JUDGE = new Judge();
    private static final int SOME = 150;

    static Stream<String> files() {
        return CorpusHarvestTest.rows().map(row -> row.substring(0, row.indexOf(" | ")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itFindsWhatTheEngineFindsInRealFeeds(String file) {
        read(file, HarvestFixture.corpus(file)).ifPresent(CompiledProfileCorpusTest::assertAgreed);
    }

    /** With the odd values and the breakdowns that real publishers have. */
    @Test
    void itFindsWhatTheEngineFindsInTheDemonstrationsRegion() {
        var scenario = Scenario.demo(LocalDate.of(2026, 6, 30));
        long breaches = 0;
        try (var publishers = DemoServer.start(scenario, 0);
                var fetcher = Fetcher.open(
                        Outgoing.strict("test@datatorg.example").allowing(new HostPort("127.0.0.1", publishers.port())),
                        FetchLimits.DEFAULTS.withManners(Duration.ZERO, List.of()))) {
            for (var publisher : scenario.publishers()) {
                breaches += graph(Rehearsal.fetch(fetcher, JUDGE, publishers.feed(publisher)))
                        .map(CompiledProfileCorpusTest::assertAgreed)
                        .orElse(0L);
            }
        }

        assertTrue(breaches > 1000, () -> "the region's feeds are too clean to prove anything");
    }

    private static Optional<FeedGraph> read(String name, byte[] bytes) {
        return graph(Rehearsal.of(
                JUDGE, new Page(URI.create("https://data.example/" + name), Optional.empty(), Bytes.of(bytes))));
    }

    private static Optional<FeedGraph> graph(Rehearsal rehearsal) {
        return rehearsal instanceof Rehearsal.Done done
                ? Optional.of(done.split().graph())
                : Optional.empty();
    }

    private static long assertAgreed(FeedGraph feed) {
        var links = classesByLink(feed);
        long breaches = 0;
        for (var subject : looked(feed.subjects())) {
            var classes = classes(feed, subject, links);
            var compiled = COMPILED.checklist(classes).breaches(subject, Description.of(feed.about(subject)), feed);

            assertEquals(told(ENGINE.breaches(subject, classes, feed)), told(compiled), () -> subject + " " + classes);
            breaches += compiled.size();
        }
        return breaches;
    }

    /** All things of a feed, or as many as there is time for in a short verification, from all over the feed. */
    private static Collection<Node> looked(Collection<Node> subjects) {
        int step = Boolean.getBoolean("long") ? 1 : 1 + subjects.size() / SOME;
        var all = List.copyOf(subjects);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** As what the thing says it is, and also as what others take it for. */
    private static Set<Node> classes(FeedGraph feed, Node subject, Map<Node, Set<Node>> links) {
        var classes = new HashSet<>(links.getOrDefault(subject, Set.of()));
        feed.objects(subject, RDF.type.asNode()).stream()
                .filter(COMPILED::knows)
                .forEach(classes::add);
        return classes;
    }

    private static Map<Node, Set<Node>> classesByLink(FeedGraph feed) {
        var links = new HashMap<Node, Set<Node>>();
        feed.triples()
                .forEach(triple -> COMPILED.findClassBehind(triple.getPredicate())
                        .ifPresent(type -> links.computeIfAbsent(triple.getObject(), any -> new HashSet<>())
                                .add(type)));
        return links;
    }

    private static List<String> told(Collection<Breach> breaches) {
        return breaches.stream().map(CompiledProfileCorpusTest::told).sorted().toList();
    }

    /** SHACL does not say which of two texts in the same language breaks the rule. */
    private static String told(Breach breach) {
        var value =
                breach.rule().equals("language-twice") ? breach.value().map(Node::getLiteralLanguage) : breach.value();
        return String.join(" ", breach.rule(), breach.focus().toString(), breach.property(), value.toString());
    }
}
