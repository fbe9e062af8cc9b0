package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;

/** Real feeds, good, odd and broken: what becomes of each stands in {@code corpus.txt}. */
class CorpusTest {
    private static final List<String> FOLDERS = List.of("se-feeds", "eu-feeds", "dirty", "dcat-us");

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsTheTableSays(String row) {
        var file = row.substring(0, row.indexOf(' '));

        var reading = new FeedReader().read(SharedCorpus.page(file));

        assertEquals(row, file + " | " + told(reading));
        assertEquals(List.of(), addressesWithoutALine(reading));
    }

    @Test
    void everyFileStandsInTheTable() {
        var inTable =
                rows().map(row -> row.substring(0, row.indexOf(' '))).sorted().toList();

        assertEquals(FOLDERS.stream().flatMap(CorpusTest::files).sorted().toList(), inTable);
    }

    /** The list of the catalogue and the descriptions name the same 816 datasets: 1632 mentions, none lost. */
    @Test
    void aBackslashInAnAddressLosesNoDataset() {
        var graph = graph("dirty/scb-backslash-iris.xml.gz");

        assertEquals(816, graph.subjectsOfType(DCAT.Dataset.asNode()).size());
        assertEquals(
                816,
                graph.triples()
                        .filter(triple -> triple.getPredicate().equals(DCAT.dataset.asNode()))
                        .count());
    }

    /** Three of Glasgow's 324 distributions have no link in the feed itself. */
    @ParameterizedTest
    @CsvSource({"edinburgh, 264", "glasgow, 321", "highland, 132"})
    void everyLinkOfAVendorWithItsOwnSpellingIsKept(String council, int links) {
        var graph = graph("dcat-us/arcgis-hub-dcat-ap-" + council + ".json");

        var distributions = graph.subjectsOfType(DCAT.Distribution.asNode());

        assertEquals(
                links,
                distributions.stream()
                        .flatMap(distribution -> graph.findObject(distribution, DCAT.accessURL.asNode()).stream())
                        .filter(Node::isURI)
                        .count());
    }

    @Test
    void rdfXmlAndTurtleOfTheSameCatalogueGiveTheSameGraph() {
        var xml = graph("se-feeds/digg-rekommenderat.rdf").asGraph();
        var turtle = graph("se-feeds/digg-rekommenderat.ttl").asGraph();

        assertTrue(xml.isIsomorphicWith(turtle));
    }

    static Stream<String> rows() {
        try (var in = CorpusTest.class.getResourceAsStream("corpus.txt")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(String folder) {
        try (var files = Files.list(SharedCorpus.folder().resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeedGraph graph(String file) {
        return assertInstanceOf(Reading.Readable.class, new FeedReader().read(SharedCorpus.page(file)))
                .graph();
    }

    private static List<Finding> addressesWithoutALine(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable unreadable -> List.of();
            case Reading.Readable readable ->
                readable.findings().stream()
                        .filter(finding -> finding.rule().startsWith("iri-"))
                        .filter(finding -> finding.place().isEmpty())
                        .toList();
        };
    }

    private static String told(Reading reading) {
        return switch (reading) {
            case Reading.Readable readable -> told(readable);
            case Reading.Unreadable unreadable -> "unreadable | – | – | – | " + byRule(unreadable.findings());
        };
    }

    private static String told(Reading.Readable readable) {
        var count = ResourceCount.of(readable.graph());
        return String.join(
                " | ",
                readable.whole() ? "whole" : "damaged",
                Integer.toString(count.catalogs()),
                Integer.toString(count.datasets()),
                Integer.toString(count.distributions()),
                byRule(readable.findings()));
    }

    private static String byRule(List<Finding> findings) {
        var told = findings.stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "–" : told;
    }
}
