package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.catalog.ledger.LedgerFixture.LERUM;
import static se.datatorg.catalog.ledger.LedgerFixture.dataset;
import static se.datatorg.catalog.ledger.LedgerFixture.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.run.Outcome;

/** What is kept how long, by a clock that the test moves. The same times stand in the register of processing. */
class RetentionTest {
    private static final Finding FINDING = Finding.of("duplicate-elsewhere", "https://data.lerum.example/1", "ale");

    @AutoClose
    LedgerFixture at;

    @BeforeEach
    void open(@TempDir Path folder) {
        at = new LedgerFixture(folder);
    }

    @Test
    void whatAFailedFeedSentIsKeptForNinetyDays() {
        at.at("2026-01-01T04:00:00Z");
        var run = refuse(Outcome.REJECTED);

        forget("2026-04-01T03:00:00Z");
        assertTrue(at.ledger.rawFeeds().find(LERUM, RawFeed.What.FAILED, run).isPresent());

        forget("2026-04-01T05:00:00Z");
        assertTrue(at.ledger.rawFeeds().find(LERUM, RawFeed.What.FAILED, run).isEmpty());
        assertTrue(at.ledger.runs().find(run).isPresent(), "that it was, and how it went, is still known");
    }

    @Test
    void whatAHeldFeedSentIsKeptUntilSomebodyDecides() {
        at.at("2026-01-01T04:00:00Z");
        var run = refuse(Outcome.HELD);

        forget("2028-01-01T04:00:00Z");
        assertTrue(at.ledger.rawFeeds().find(LERUM, RawFeed.What.HELD, run).isPresent());

        at.ledger.runs().decide(run, false, "Kim", "a mistake at the publisher's");
        forget("2028-01-01T04:00:01Z");
        assertTrue(at.ledger.rawFeeds().find(LERUM, RawFeed.What.HELD, run).isEmpty());
    }

    @Test
    void aRunThatBroughtNothingIsForgottenAfterAYearUnlessSomebodyDecidedOfIt() {
        at.at("2026-01-01T04:00:00Z");
        var failed = at.fail(LERUM);
        var decided = refuse(Outcome.HELD);
        at.ledger.runs().decide(decided, false, "Kim", "why");
        long accepted = at.deliver(LERUM, dataset("https://data.lerum.example/1", "Badplatser"));

        forget("2026-12-31T04:00:00Z");
        assertTrue(at.ledger.runs().find(failed).isPresent());

        forget("2027-01-02T04:00:00Z");
        assertTrue(at.ledger.runs().find(failed).isEmpty());
        assertTrue(at.ledger.runs().find(decided).isPresent());
        assertEquals(
                1, at.ledger.runs().listOfGenerations(accepted - 1, accepted).size());
    }

    @Test
    void whatARunFoundIsForgottenAfterAYearUnlessItIsTheNewestGoodOne() {
        at.at("2026-01-01T04:00:00Z");
        var old = accept();
        var newest = accept();

        forget("2026-12-31T04:00:00Z");
        assertEquals(List.of(FINDING), at.ledger.runs().listFindings(old));

        forget("2027-01-02T04:00:00Z");
        assertTrue(at.ledger.runs().listFindings(old).isEmpty());
        assertEquals(List.of(FINDING), at.ledger.runs().listFindings(newest));
    }

    @Test
    void whatJudgingAPastVersionFoundIsForgottenAfterAYear() throws SQLException {
        at.at("2026-01-01T04:00:00Z");
        judge(List.of(FINDING));
        judge(List.of(FINDING.asRepaired()));

        forget("2026-12-31T04:00:00Z");
        assertEquals(2, judgementsWithFindings());

        forget("2027-01-02T04:00:00Z");
        assertEquals(1, judgementsWithFindings(), "the one in force");
    }

    @Test
    void versionsAreTheCataloguesHistoryAndStay() {
        at.at("2026-01-01T04:00:00Z");
        at.deliver(LERUM, dataset("https://data.lerum.example/1", "Badplatser"));
        at.deliver(LERUM, dataset("https://data.lerum.example/1", "Badplatser i Lerum"));

        forget("2036-01-01T04:00:00Z");

        assertEquals(
                2, at.ledger.records().history("https://data.lerum.example/1").size());
        assertFalse(at.ledger
                .versions()
                .findShown("https://data.lerum.example/1", 1)
                .isEmpty());
    }

    private void judge(List<Finding> findings) {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        var iri = "https://data.lerum.example/1";
        var judged =
                new ChangeSet(LERUM, List.of(), Set.of(), Set.of(iri), new Judgement(Map.of(iri, findings), Map.of()));
        at.ledger.harvests().accept(run, judged, LedgerFixture.acceptance(), report());
    }

    private long judgementsWithFindings() throws SQLException {
        try (var connection = at.otherProgram();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM judgement WHERE findings NOT NULL")) {
            return rows.getLong(1);
        }
    }

    private void forget(String instant) {
        at.at(instant);
        at.ledger.privacy().forget();
    }

    private RunId refuse(Outcome outcome) {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        var bytes = RawFeed.of("<x> <y> <z> .".getBytes(StandardCharsets.UTF_8));
        at.ledger.harvests().refuse(run, LERUM, outcome, Optional.of(bytes), report());
        return run;
    }

    private RunId accept() {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        var nothing = new ChangeSet(LERUM, List.of(), Set.of(), Set.of(), new Judgement(Map.of(), Map.of()));
        at.ledger.harvests().accept(run, nothing, LedgerFixture.acceptance(), report().with(List.of(FINDING)));
        return run;
    }
}
