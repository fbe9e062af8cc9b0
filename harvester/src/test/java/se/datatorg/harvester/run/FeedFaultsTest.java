package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;

/** Feeds that are cut off, half broken, sent again and again, or too much for the one who judges them. */
class FeedFaultsTest {
    private static final String BASE = "https://data.lerum.example/";
    private static final String PREFIXES =
            "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .\n";

    @TempDir
    Path folder;

    @AutoClose
    HarvestFixture at;

    @BeforeEach
    void open() {
        at = new HarvestFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/rdf+xml", "application/ld+json"})
    void aBodyThatTheServerCutsAtAnyPercentTakesNothingAway(String type) {
        var whole = body(type, 40);
        at.deliver(type, whole.getBytes(StandardCharsets.UTF_8));
        assertEquals(40, at.shownRecords());
        var outcomes = new HashSet<Outcome>();

        for (int percent = 0; percent < 100; percent++) {
            var cut = whole.substring(0, whole.length() * percent / 100);
            outcomes.add(at.deliver(type, cut.getBytes(StandardCharsets.UTF_8)).outcome());

            assertEquals(40, at.shownRecords(), type + " cut at " + percent + " %");
        }
        assertFalse(outcomes.contains(Outcome.CRASHED), outcomes::toString);
    }

    @Test
    void aPageThatLeadsBackToOneThatWasReadEndsTheRun() {
        var next = "<%s> a <http://www.w3.org/ns/hydra/core#PartialCollectionView> ;"
                + " <http://www.w3.org/ns/hydra/core#next> <%s> .\n";
        var here = at.publisher.uri(HarvestFixture.PATH);
        var there = at.publisher.uri("/two");
        var first = turtle(1, next.formatted(here, there));
        var second = turtle(2, next.formatted(there, here));
        at.publisher.serve("/two", "text/turtle", second);

        var run = at.deliver(first);
        assertNotEquals(Outcome.UPDATED, run.outcome(), run::toString);
        assertEquals("feed-page-loop", run.cause().orElseThrow().rule());
        assertEquals(0, at.shownRecords());
    }

    /** One of 200 records is wrong: the others are applied, and the wrong one stays as good as it was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an address with a space | dcat:landingPage <https://x.example/a b>",
                "a date that is none | dcterms:modified \"i går\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "a text that is a file | dcterms:description \"\"\"%LONG%\"\"\"@sv",
                "a language we do not know of | dcterms:description \"Text\"@this-is-no-language-tag-at-all-but-far-too-long",
                "a number for a title | dcterms:title 7",
                "a tangle of blank nodes | dcterms:relation %TANGLE%",
                "a link to itself | dcterms:isPartOf <https://data.lerum.example/7>",
                "nothing that the profile asks for | dcterms:nonsense \"nej\""
            })
    void oneBrokenRecordAmongTwoHundredCostsNoOther(String wrong, String statement) {
        at.deliver(turtle(200, ""));
        var extra = statement.replace("%LONG%", "x".repeat(300 << 10)).replace("%TANGLE%", tangle());

        var run = at.deliver(turtle(200, "<" + BASE + "7> " + extra + " .\n").replace("Version 1", "Version 2"));

        assertEquals(Outcome.UPDATED, run.outcome(), () -> wrong + ": " + run);
        assertEquals(200, at.shownRecords(), wrong);
        var updated = at.ledger.versions().listShown(HarvestFixture.SOURCE, at.ledger.generation()).stream()
                .filter(shown -> shown.text().contains("Version 2"))
                .count();
        assertTrue(updated >= 199, wrong + ": " + updated + " were updated");
    }

    @Test
    void harvestedTenTimesNothingIsDoubledAndNoAddressChanges() {
        at.deliver(turtle(12, "[] a dcat:Dataset ; dcterms:title \"Utan adress\"@sv .\n"));
        var before = at.ledger.versions().inForce(HarvestFixture.SOURCE);
        long shown = at.shownRecords();

        for (int night = 0; night < 10; night++) {
            var reordered =
                    turtle(12, "[] dcterms:title \"Utan adress\"@sv ; a dcat:Dataset .\n# natt " + night + "\n");
            assertEquals(Outcome.UNCHANGED, at.deliver(reordered).outcome());
        }
        assertEquals(before, at.ledger.versions().inForce(HarvestFixture.SOURCE));
        assertEquals(shown, at.shownRecords());
        assertEquals(1, at.ledger.generation());
    }

    @Test
    void aRecordThatIsRemovedAndComesBackHasTheSameAddressAndNoTombstone() {
        var id = RecordId.of(BASE + 11);
        at.deliver(turtle(12, ""));
        at.deliver(turtle(11, ""));
        assertEquals(BASE + 11, at.ledger.records().findIri(id).orElseThrow());
        assertTrue(at.ledger.records().findTombstone(id).isPresent());

        at.deliver(turtle(12, ""));
        assertEquals(BASE + 11, at.ledger.records().findIri(id).orElseThrow());
        assertTrue(at.ledger.records().findTombstone(id).isEmpty());
        assertEquals(12, at.shownRecords());
    }

    @Test
    void aRecordThatMovesToAnotherFeedIsShownOnceAndKeepsItsAddress() {
        var other = new SourceId("other");
        at.register(other, at.publisher.uri("/other"));
        at.deliver(turtle(12, ""));

        at.publisher.serve("/other", "text/turtle", turtle(12, ""));
        at.harvest(other);
        assertEquals(12, at.shownRecords());
        assertEquals(0, at.shownRecords(other));
        at.deliver(turtle(11, ""));

        assertEquals(11, at.shownRecords());
        assertEquals(1, at.shownRecords(other));
        assertTrue(at.ledger.records().findTombstone(RecordId.of(BASE + 11)).isEmpty());
    }

    @Test
    void fiftyStartsAtOnceOfTwoProcessesAreOneRun() throws Exception {
        at.publisher.drip(HarvestFixture.PATH, "text/turtle", bytes(turtle(12, "")), 400, Duration.ofMillis(50));
        try (var second = at.again(folder);
                var threads = Executors.newFixedThreadPool(50)) {
            var together = new CountDownLatch(50);
            var starts = IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        together.countDown();
                        together.await();
                        var harvester = i % 2 == 0 ? at.harvester : second.harvester();
                        return harvester.harvest(HarvestFixture.SOURCE).isPresent();
                    })
                    .toList();
            int begun = 0;
            for (var start : threads.invokeAll(starts)) {
                begun += start.get() ? 1 : 0;
            }
            assertEquals(1, begun);
        }
        assertEquals(1, at.ledger.runs().list(HarvestFixture.SOURCE, 100).size());
        assertEquals(12, at.shownRecords());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorCostsItsRunAndTheNextOneGoesOn(Error error) {
        at.deliver(turtle(3, ""));
        var failing = new Harvester(
                at.ledger,
                at.fetcher,
                (feed, judged) -> {
                    throw error;
                },
                "https://portal.example/graph");
        at.publisher.serve(HarvestFixture.PATH, "text/turtle", turtle(4, ""));

        var run = failing.harvest(HarvestFixture.SOURCE).orElseThrow();
        assertEquals(Outcome.CRASHED, run.outcome());
        assertEquals("our-fault", run.cause().orElseThrow().rule());
        assertEquals(3, at.shownRecords());

        assertEquals(Outcome.UPDATED, at.harvest().outcome());
        assertEquals(4, at.shownRecords());
    }

    static List<Error> errors() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("se/datatorg/Missing"),
                new ExceptionInInitializerError("broken"));
    }

    /** Real ones: brackets without end, in every syntax that has them. */
    @ParameterizedTest
    @ValueSource(ints = {3_000, 50_000})
    void nestingWithoutEndCostsItsRunAndTheNextOneGoesOn(int levels) {
        at.deliver(turtle(3, ""));
        var turtle =
                PREFIXES + "<" + BASE + "0> a dcat:Dataset ; dcterms:relation " + "[ dcterms:relation ".repeat(levels);
        var json = "{\"@id\":\"" + BASE + "0\",\"http://purl.org/dc/terms/relation\":" + "[".repeat(levels);
        var xml =
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:d='http://purl.org/dc/terms/'>"
                        + "<rdf:Description><d:relation>".repeat(levels);

        var runs = List.of(
                at.deliver(turtle),
                at.deliver("application/ld+json", bytes(json)),
                at.deliver("application/rdf+xml", bytes(xml)));

        assertTrue(
                runs.stream().map(Run::outcome).allMatch(Outcome.REJECTED::equals),
                () -> runs.stream().map(Run::outcome).toList().toString());
        assertEquals(3, at.shownRecords());
        assertEquals(Outcome.UPDATED, at.deliver(turtle(4, "")).outcome());
    }

    private static String body(String type, int datasets) {
        return switch (type) {
            case "text/turtle" -> turtle(datasets, "");
            case "application/rdf+xml" -> xml(datasets);
            default -> json(datasets);
        };
    }

    private static String turtle(int datasets, String more) {
        var catalogue = IntStream.range(0, datasets)
                .mapToObj(i -> "<" + BASE + i + ">")
                .collect(Collectors.joining(", ", "<" + BASE + "> a dcat:Catalog ; dcat:dataset ", " .\n"));
        return PREFIXES
                + catalogue
                + IntStream.range(0, datasets)
                        .mapToObj(i -> "<" + BASE + i + "> a dcat:Dataset ; dcterms:title \"Datamängd " + i
                                + "\"@sv ; dcterms:description \"Version 1\"@sv .\n")
                        .collect(Collectors.joining())
                + more;
    }

    private static String xml(int datasets) {
        return IntStream.range(0, datasets)
                .mapToObj(i -> "<dcat:dataset><dcat:Dataset rdf:about='" + BASE + i + "'><dcterms:title xml:lang='sv'>"
                        + "Datamängd " + i + "</dcterms:title></dcat:Dataset></dcat:dataset>\n")
                .collect(Collectors.joining(
                        "",
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns:dcat='http://www.w3.org/ns/dcat#' xmlns:dcterms='http://purl.org/dc/terms/'>"
                                + "<dcat:Catalog rdf:about='" + BASE + "'>\n",
                        "</dcat:Catalog></rdf:RDF>"));
    }

    private static String json(int datasets) {
        return IntStream.range(0, datasets)
                .mapToObj(i -> "{\"@id\":\"" + BASE + i + "\",\"@type\":\"http://www.w3.org/ns/dcat#Dataset\","
                        + "\"http://purl.org/dc/terms/title\":{\"@value\":\"Datamängd " + i
                        + "\",\"@language\":\"sv\"}}")
                .collect(Collectors.joining(
                        ",\n",
                        "{\"@id\":\"" + BASE + "\",\"@type\":\"http://www.w3.org/ns/dcat#Catalog\","
                                + "\"http://www.w3.org/ns/dcat#dataset\":[",
                        "]}"));
    }

    /** Twelve blank nodes, each linked to all others. */
    private static String tangle() {
        return IntStream.range(0, 12)
                .mapToObj(i -> "_:n" + i + " .\n_:n" + i + " dcterms:relation "
                        + Arrays.stream(IntStream.range(0, 12)
                                        .filter(j -> j != i)
                                        .toArray())
                                .mapToObj(j -> "_:n" + j)
                                .collect(Collectors.joining(", "))
                        + " .\n<" + BASE + "7> dcterms:relation ")
                .collect(Collectors.joining("", "", "_:n0"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
