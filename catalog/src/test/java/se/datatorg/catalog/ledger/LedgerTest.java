package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.catalog.ledger.LedgerFixture.LERUM;
import static se.datatorg.catalog.ledger.LedgerFixture.REGION;
import static se.datatorg.catalog.ledger.LedgerFixture.dataset;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;

class LedgerTest {
    private static final String BATHS = "https://data.lerum.example/badplatser";
    private static final String SCHOOLS = "https://data.lerum.example/skolor";
    private static final String UUID = "urn:uuid:0c456d2d-9548-4a2a-94ef-231d9d890ce2";

    @AutoClose
    LedgerFixture at;

    @BeforeEach
    void open(@TempDir Path folder) {
        at = new LedgerFixture(folder);
    }

    @Test
    void whatIsReadTogetherIsOfOneMoment() {
        at.deliver(LERUM, dataset(BATHS, "Badplatser"));
        long before = at.ledger.generation();

        var seen = at.ledger.together(() -> {
            long first = at.ledger.generation();
            CompletableFuture.runAsync(() -> at.deliver(LERUM, dataset(SCHOOLS, "Skolor")))
                    .join();
            return List.of(first, at.ledger.generation(), at.ledger.together(at.ledger::generation));
        });

        assertEquals(List.of(before, before, before), seen);
        assertEquals(before + 1, at.ledger.generation());
    }

    @Test
    void everyWriteOfWhicheverProcessGivesAnotherNumberAndNothingElseDoes() throws SQLException {
        long before = at.ledger.writes();
        assertEquals(before, at.ledger.writes());

        at.ledger.backups().note(true);
        long ours = at.ledger.writes();
        assertNotEquals(before, ours);

        try (var other = at.otherProgram();
                var statement = other.createStatement()) {
            statement.executeUpdate("DELETE FROM run WHERE 0");
            statement.executeUpdate("UPDATE source SET key = key");
        }
        assertNotEquals(ours, at.ledger.writes());
    }

    @Test
    void eachAcceptedFeedIsOneGeneration() {
        assertEquals(1, at.deliver(LERUM, dataset(BATHS, "Badplatser")));
        assertEquals(2, at.deliver(LERUM, dataset(BATHS, "Badplatser i Lerum"), dataset(SCHOOLS, "Skolor")));

        assertEquals(2, at.ledger.generation());
        assertEquals(2, at.ledger.versions().inForce(LERUM).size());
    }

    @Test
    void changesBetweenGenerationsCarryBothTexts() {
        var first = dataset(BATHS, "Badplatser");
        var second = dataset(BATHS, "Badplatser i Lerum");
        at.deliver(LERUM, first);
        at.deliver(LERUM, second);
        at.deliver(LERUM, dataset(SCHOOLS, "Skolor"));

        assertEquals(
                List.of(new Change(
                        LERUM, BATHS, EntityKind.DATASET, Optional.of(first.text()), Optional.of(second.text()))),
                at.ledger.generations().listChanges(1, 2));
        assertEquals(2, at.ledger.generations().listChanges(1, 3).size());
        assertEquals(List.of(), at.ledger.generations().listChanges(3, 3));
    }

    @Test
    void whatChangesAndChangesBackIsNoChange() {
        at.deliver(LERUM, dataset(BATHS, "A"));
        at.deliver(LERUM, dataset(BATHS, "B"));
        at.deliver(LERUM, dataset(BATHS, "A"));

        assertEquals(List.of(), at.ledger.generations().listChanges(1, 3));
    }

    @Test
    void theCatalogueAsOfAnEarlierGenerationCanBeAsked() {
        at.deliver(LERUM, dataset(BATHS, "Badplatser"));
        at.deliver(LERUM, dataset(SCHOOLS, "Skolor"));

        var then = new ArrayList<String>();
        at.ledger.versions().eachShown(1, shown -> then.add(shown.iri()));
        var now = new ArrayList<String>();
        at.ledger.versions().eachShown(2, shown -> now.add(shown.iri()));
        assertEquals(List.of(BATHS), then);
        assertEquals(List.of(SCHOOLS), now);
    }

    @Test
    void aRemovedRecordLeavesATombstone() {
        at.deliver(LERUM, dataset(BATHS, "Badplatser"));
        at.at("2026-02-01T04:00:00Z");
        at.deliver(LERUM, dataset(SCHOOLS, "Skolor"));

        var stone = at.ledger.records().findTombstone(RecordId.of(BATHS)).orElseThrow();
        assertEquals(List.of(new LangText("Badplatser", "sv")), stone.title().all());
        assertEquals("2026-02-01T04:00:00Z", stone.removed().toString());
        assertEquals(2, stone.run().orElseThrow().number());
        assertTrue(at.ledger.records().findTombstone(RecordId.of(SCHOOLS)).isEmpty());
        assertTrue(at.ledger
                .records()
                .findTombstone(RecordId.of("https://never.example/"))
                .isEmpty());
    }

    @Test
    void historyTellsWhatDiffersInEachGeneration() {
        at.deliver(LERUM, dataset(BATHS, "Badplatser"));
        at.deliver(LERUM, dataset(BATHS, "Badplatser i Lerum"));
        at.deliver(LERUM);
        at.deliver(LERUM, dataset(BATHS, "Badplatser i Lerum"));

        var history = at.ledger.records().history(BATHS);
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                history.stream().map(step -> step.generation()).toList());
        assertTrue(history.get(1).removed());
        assertFalse(history.get(0).removed());
        assertEquals(
                List.of(false, true),
                history.get(2).lines().stream().map(line -> line.added()).toList());
        assertTrue(history.get(3).first());
    }

    @Test
    void aPublishersOwnSourceTakesPrecedenceAndTheOtherTakesOverWhenItGoes() {
        var collected = LedgerFixture.entity("https://region.example/1", EntityKind.DATASET, UUID, "Samlat");
        var own = LedgerFixture.entity("https://data.lerum.example/1", EntityKind.DATASET, UUID, "Eget");
        at.deliver(REGION, collected);
        at.deliver(LERUM, own);

        assertEquals(List.of(own.iri()), shownAt(2));
        assertEquals(List.of(collected.iri()), shownAt(1));
        assertEquals(
                2,
                at.ledger.generations().listChanges(1, 2).size(),
                "the collected description goes, the publisher's own comes");

        at.deliver(LERUM);
        assertEquals(List.of(collected.iri()), shownAt(3));
    }

    @Test
    void thePublisherOfTheHiddenDescriptionIsTold() {
        at.deliver(LERUM, LedgerFixture.entity("https://data.lerum.example/1", EntityKind.DATASET, UUID, "Eget"));
        at.deliver(REGION, LedgerFixture.entity("https://region.example/1", EntityKind.DATASET, UUID, "Samlat"));

        var run = at.ledger.runs().list(REGION, 1).getFirst();
        var told = at.ledger.runs().listFindings(run.id()).getFirst();
        assertEquals("duplicate-elsewhere", told.rule());
        assertEquals(List.of("https://region.example/1", "lerum"), told.values());
        assertEquals(1, at.ledger.records().countHidden(REGION));
    }

    @Test
    void atEqualPriorityTheFirstStays() {
        var first = LedgerFixture.entity("https://region.example/1", EntityKind.AGENT, "https://region.example/1", "A");
        var second =
                LedgerFixture.entity("https://region.example/1", EntityKind.AGENT, "https://region.example/1", "B");
        at.deliver(LERUM, first);
        at.deliver(REGION, second);
        at.deliver(
                REGION,
                LedgerFixture.entity("https://region.example/1", EntityKind.AGENT, "https://region.example/1", "C"));

        assertEquals(
                first.text(),
                at.ledger.versions().findShown(first.iri(), 3).orElseThrow().text());
    }

    @Test
    void oneRunPerSourceAtATime() {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();

        assertTrue(at.ledger.harvests().open(LERUM).isEmpty());
        assertTrue(at.ledger.harvests().open(REGION).isPresent());
        at.ledger.harvests().refuse(run, LERUM, Outcome.UNREACHABLE, Optional.empty(), LedgerFixture.report());
        assertTrue(at.ledger.harvests().open(LERUM).isPresent());
    }

    @Test
    void aRunLeftOpenByADeadProcessIsClosedAsInterrupted() throws Exception {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        assertEquals(List.of(), at.ledger.harvests().interruptAbandoned(), "its process is alive: this one");

        try (var other = at.otherProgram();
                var statement = other.createStatement()) {
            statement.executeUpdate("UPDATE run SET owner = '999999999@2026-01-01T00:00:00Z'");
        }
        assertEquals(List.of(run), at.ledger.harvests().interruptAbandoned());
        assertEquals(
                Outcome.INTERRUPTED, at.ledger.runs().find(run).orElseThrow().outcome());
        assertTrue(at.ledger.harvests().open(LERUM).isPresent());
    }

    @Test
    void aCommitThatFailsLeavesNothingBehind() {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        var nobody = new SourceId("nobody");
        var nothing = new Judgement(Map.of(), Map.of());
        var broken = new ChangeSet(nobody, List.of(), Set.of(), Set.of(), nothing);

        assertThrows(
                IllegalArgumentException.class,
                () -> at.ledger.harvests().accept(run, broken, LedgerFixture.acceptance(), LedgerFixture.report()));
        assertEquals(0, at.ledger.generation());
        assertEquals(Outcome.RUNNING, at.ledger.runs().find(run).orElseThrow().outcome());
    }

    @Test
    void aDecisionIsMadeOnce() {
        var run = at.fail(LERUM);

        assertTrue(at.ledger.runs().decide(run, true, "eva", "stämmer"));
        assertFalse(at.ledger.runs().decide(run, false, "olle", ""));
        assertEquals("eva", decidedBy(run));
    }

    private String decidedBy(RunId run) {
        return at.ledger.runs().find(run).flatMap(Run::decision).orElseThrow().by();
    }

    @Test
    void aDecisionIsNeitherChangedNorRemovedAlsoByOneWhoHasTheFile() throws SQLException {
        var run = at.fail(LERUM);
        at.ledger.runs().decide(run, true, "eva", "stämmer");

        try (var connection = at.otherProgram();
                var statement = connection.createStatement()) {
            for (var tampering : List.of(
                    "UPDATE decision SET who = 'olle'",
                    "DELETE FROM decision",
                    "UPDATE decision SET confirmed = 0, note = ''",
                    "REPLACE INTO decision SELECT run, 0, 'olle', '', at FROM decision")) {
                statement.execute("PRAGMA recursive_triggers = 1");
                assertThrows(SQLException.class, () -> statement.execute(tampering), tampering);
            }
        }

        assertEquals("eva", decidedBy(run));
    }

    @Test
    void whatWasAcknowledgedIsThereAfterOpeningAgain() {
        at.deliver(LERUM, dataset(BATHS, "Badplatser"));
        at.close();

        try (var again = at.openAgain()) {
            assertEquals(1, again.generation());
            assertEquals(
                    dataset(BATHS, "Badplatser").text(),
                    again.versions().findShown(BATHS, 1).orElseThrow().text());
        }
    }

    @Test
    void aLedgerOfANewerProgramIsRefusedUnharmed() throws Exception {
        at.close();
        try (var other = at.otherProgram();
                var statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }

        var refused = assertThrows(LedgerFailure.class, () -> at.openAgain());
        assertTrue(String.valueOf(refused.getMessage()).contains("newer"));
    }

    private List<String> shownAt(long generation) {
        var shown = new ArrayList<String>();
        at.ledger.versions().eachShown(generation, entity -> shown.add(entity.iri()));
        return shown;
    }
}
