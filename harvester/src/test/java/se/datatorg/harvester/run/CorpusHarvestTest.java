package se.datatorg.harvester.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.InForce;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.vocab.RegionPack;

/**
 * Real feeds, good, odd and broken, over HTTP: the feed doctor and a harvest into one ledger do what {@code harvest.txt}
 * says, and say the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusHarvestTest {
    private static final int RULES_TOLD = 6;
    /** What the files of the corpus are to each other is no fault of theirs, and the doctor cannot know. */
    private static final String ELSEWHERE_RULE = "duplicate-elsewhere";

    private static final Map<String, String> TYPES = Map.of(
            "rdf", "application/rdf+xml",
            "xml", "application/rdf+xml",
            "ttl", "text/turtle",
            "jsonld", "application/ld+json",
            "json", "application/json",
            "txt", "text/plain",
            "pdf", "application/pdf",
            "zip", "application/zip");

    /** Addresses that feeds of the corpus refer to, and the file of the corpus that stood there. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "http://data.test.org/catalog.jsonld?page=2",
            "eu-feeds/fr-udata-paged-2.jsonld",
            "https://raw.githubusercontent.com/civictechsweden/oppna-luftfartygsregistret/refs/heads/master/dcat-ap.rdf",
            "se-feeds/luftfartygsregistret-2024.rdf");

    private HarvestFixture at;
    private FeedDoctor doctor;

    @BeforeAll
    void open(@TempDir Path folder) {
        at = new HarvestFixture(folder);
        doctor = new FeedDoctor(at.fetcher, RegionPack.load("vastra-gotaland"));
        ELSEWHERE.values().forEach(this::serve);
    }

    @AfterAll
    void close() {
        at.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isHarvestedAsTheTableSays(String row) {
        var file = file(row);
        var source = new SourceId("feed-" + Math.floorMod(file.hashCode(), 1_000_000_000));
        at.register(source, serve(file));

        var run = at.harvest(source);

        assertEquals(row, file + " | " + told(run));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isExaminedAsItWouldBeHarvested(String row) {
        var file = file(row);

        var diagnosis = doctor.examine(serve(file));

        assertEquals(row, file + " | " + told(diagnosis));
    }

    @Test
    void everyFileOfTheCorpusStandsInTheTable() {
        var corpus = Stream.of("se-feeds", "eu-feeds", "dirty").flatMap(CorpusHarvestTest::files);
        var hubs = files("dcat-us").filter(file -> file.contains("arcgis-hub-dcat-ap-"));

        assertEquals(
                Stream.concat(corpus, hubs).sorted().toList(),
                rows().map(CorpusHarvestTest::file).sorted().toList());
    }

    static Stream<String> rows() {
        try (var in = CorpusHarvestTest.class.getResourceAsStream("harvest.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String row) {
        return row.substring(0, row.indexOf(" | "));
    }

    private static Stream<String> files(String folder) {
        try (var files = Files.list(HarvestFixture.corpus().resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI serve(String file) {
        var name = file.replaceAll("\\.gz$", "");
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        at.publisher.serveWithoutValidators("/" + name, type, here(HarvestFixture.corpus(file)));
        return at.publisher.uri("/" + name);
    }

    /** The feed with what it refers to on this server; every other byte stays. */
    private byte[] here(byte[] feed) {
        var text = new String(feed, StandardCharsets.ISO_8859_1);
        for (var elsewhere : ELSEWHERE.entrySet()) {
            text = text.replace(
                    elsewhere.getKey(),
                    at.publisher.uri("/" + elsewhere.getValue()).toString());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String told(Run run) {
        var counts = run.outcome() == Outcome.UPDATED
                ? at.ledger.versions().inForce(run.source()).values().stream()
                        .collect(Collectors.groupingBy(InForce::kind, Collectors.counting()))
                : Map.<EntityKind, Long>of();
        return told(
                run.outcome().word(),
                counts.getOrDefault(EntityKind.DATASET, 0L),
                counts.getOrDefault(EntityKind.DISTRIBUTION, 0L),
                counts.getOrDefault(EntityKind.SERVICE, 0L),
                counts.getOrDefault(EntityKind.SERIES, 0L),
                at.ledger.runs().listFindings(run.id()).stream()
                        .filter(finding -> !finding.rule().equals(ELSEWHERE_RULE))
                        .toList());
    }

    private static String told(Diagnosis diagnosis) {
        return told(
                diagnosis.syntax().isPresent() ? "updated" : "rejected",
                diagnosis.datasets(),
                diagnosis.distributions(),
                diagnosis.services(),
                diagnosis.series(),
                diagnosis.findings());
    }

    private static String told(
            String outcome, long datasets, long distributions, long services, long series, List<Finding> findings) {
        return String.join(
                " | ",
                outcome,
                Long.toString(datasets),
                Long.toString(distributions),
                Long.toString(services),
                Long.toString(series),
                byRule(findings));
    }

    private static String byRule(List<Finding> findings) {
        var byCount = Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey);
        var told =
                findings.stream()
                        .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(byCount)
                        .limit(RULES_TOLD)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? "–" : told;
    }
}
