package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.CatalogueExport;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.export.PortalIdentity;
import se.datatorg.catalog.export.Shown;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.testdata.region.Publisher;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;

/** What visitors see is what the ledger holds, however they came by it. */
class ProjectionTest {
    private static final List<String> QUESTIONS = List.of(
            "",
            "bad",
            "badplatser",
            "skolor",
            "el",
            "vatten",
            "karta",
            "leverantörsreskontra",
            "reskontra",
            "buss",
            "parkering",
            "laddstolpar",
            "förskola",
            "luft",
            "miljö",
            "turism",
            "lekplatser",
            "statistik",
            "boende",
            "öppna data");

    @TempDir
    Path folder;

    @AutoClose
    final Neighbourhood neighbourhood = new Neighbourhood();

    private List<Publisher> publishers = List.of();

    @BeforeEach
    void choose() {
        publishers = neighbourhood.publishers(3);
        neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusMonths(8));
    }

    @Test
    void fedStoredIndexedAndListedAgreeAfterEachRun() {
        try (var workshop = neighbourhood.workshop(folder);
                var index = OpenIndex.open(workshop)) {
            var sources = register(workshop);
            sources.add(neighbourhood.register(workshop, publishers.getFirst(), "a-copy", Source.COLLECTING));
            for (int months = 8; months >= 0; months -= 4) {
                neighbourhood.moveTo(Neighbourhood.LAST_DAY.minusMonths(months));
                for (var source : sources) {
                    var run = accepted(workshop, source);
                    index.catchUp();
                    assertAgree(workshop.ledger().runs().find(run.id()).orElseThrow());
                }
            }
            assertTrue(workshop.ledger().records().countHidden(new SourceId("a-copy")) > 0, "the copy is hidden");
            assertEquals(0, index.index().count(new SourceId("a-copy")));
        }
    }

    @Test
    void anIndexThatWasDeletedComesBackTheSame() throws IOException {
        fill();
        var before = portal();

        delete(folder.resolve("index"));

        assertEquals(before, portal());
    }

    @Test
    void aRebuiltIndexIsTheSame() {
        fill();
        var before = portal();

        try (var workshop = neighbourhood.workshop(folder);
                var index = OpenIndex.open(workshop)) {
            index.rebuild();
        }

        assertEquals(before, portal());
    }

    /** Step by step or all at once: the way to a generation leaves no trace in what it shows. */
    @Test
    void anIndexThatFollowedShowsTheSameAsOneMadeAnew() throws IOException {
        fill();
        neighbourhood.moveTo(Neighbourhood.LAST_DAY);
        harvestAll();
        var followed = portal();

        delete(folder.resolve("index"));

        assertEquals(followed, portal());
    }

    @Test
    void aRunningServerFollowsWhatAnotherProcessHarvests() throws InterruptedException {
        fill();
        try (var server = PortalServer.start(neighbourhood.config(folder), Clock.systemUTC(), 0, Optional.empty())
                .orElseThrow()) {
            server.awaitProjections();
            long before = server.workshop().ledger().projections().reached("search");

            neighbourhood.moveTo(Neighbourhood.LAST_DAY);
            List<Run> runs;
            try (var other = neighbourhood.workshop(folder)) {
                runs = other.harvest(ids(), run -> {});
                assertEquals(Optional.empty(), other.awaitProjections(Duration.ofMinutes(1)));
            }

            var ledger = server.workshop().ledger();
            assertNotEquals(before, ledger.generation(), "the harvest brought something");
            assertEquals(ledger.generation(), ledger.projections().reached("search"));
            assertEquals(ledger.generation(), ledger.projections().reached("sparql"));
            runs.stream()
                    .filter(run -> run.outcome() == Outcome.UPDATED)
                    .forEach(run -> assertAgree(ledger.runs().find(run.id()).orElseThrow()));
        }
    }

    /** Where a delivery waits for a person, the person says that it is meant. */
    private static Run accepted(Workshop workshop, SourceId source) {
        var run = workshop.harvester().harvest(source).orElseThrow();
        return run.outcome() == Outcome.HELD
                ? workshop.harvester().confirm(run.id(), "eva", "").orElseThrow()
                : run;
    }

    private static void assertAgree(Run run) {
        assertTrue(run.outcome() == Outcome.UPDATED || run.outcome() == Outcome.UNCHANGED, run::toString);
        assertTrue(run.numbers().fed() > 0 && run.numbers().agree(), () -> run.source() + " " + run.numbers());
    }

    private void fill() {
        try (var workshop = neighbourhood.workshop(folder)) {
            register(workshop);
        }
        harvestAll();
    }

    private void harvestAll() {
        try (var workshop = neighbourhood.workshop(folder);
                var index = OpenIndex.open(workshop)) {
            for (var source : ids()) {
                workshop.harvester().harvest(source);
                index.catchUp();
            }
        }
    }

    private List<SourceId> register(Workshop workshop) {
        var ids = new ArrayList<SourceId>();
        publishers.forEach(publisher -> ids.add(neighbourhood.register(workshop, publisher)));
        return ids;
    }

    private List<SourceId> ids() {
        return publishers.stream()
                .map(publisher -> new SourceId(publisher.id()))
                .toList();
    }

    /** Opens the portal as a start does, and asks everything. */
    private Answers portal() {
        try (var workshop = neighbourhood.workshop(folder);
                var index = OpenIndex.open(workshop)) {
            index.catchUp();
            var found = QUESTIONS.stream()
                    .collect(Collectors.toMap(question -> question, question -> ask(index.index(), question)));
            assertTrue(found.values().stream().filter(hits -> !hits.isEmpty()).count() > 8, found::toString);
            return new Answers(found, catalogue(workshop.ledger()));
        }
    }

    /** What a visitor gets: records in order for each question, and the whole catalogue. */
    private record Answers(Map<String, List<String>> found, String catalogue) {}

    private static List<String> ask(SearchIndex index, String question) {
        return index.search(SearchQuery.of(question, Lang.SV)).hits().stream()
                .map(hit -> hit.record().id().toString())
                .toList();
    }

    private static String catalogue(Ledger ledger) {
        var shown = new ArrayList<Shown>();
        ledger.versions()
                .eachShown(
                        ledger.generation(),
                        entity -> shown.add(new Shown(entity.source(), entity.iri(), entity.kind(), entity.text())));
        var out = new ByteArrayOutputStream();
        new CatalogueExport(identity(), "https://portal.example").write(shown::iterator, ExportFormat.N_TRIPLES, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PortalIdentity identity() {
        return new PortalIdentity(
                new Text("Regionens datakatalog", "The region's catalogue"),
                new Text("Allt", "Everything"),
                URI.create("http://dataportal.se/organisation/SE0"),
                "Regionen",
                URI.create("https://region.example/"),
                "data@region.example");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
