package se.datatorg.catalog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.datatorg.catalog.ledger.LedgerFixture.LERUM;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;

/** A byte that turned inside what is packed is found when the ledger is copied, and nothing damaged becomes a backup. */
class TextsTest {
    @TempDir
    Path elsewhere;

    @AutoClose
    LedgerFixture fixture;

    @BeforeEach
    void aFailedRunWithItsFeedAndAFinding(@TempDir Path data) {
        fixture = new LedgerFixture(data);
        var finding = Finding.of("no-catalogue-content");
        var report = new RunReport(
                Optional.of(finding),
                List.of(),
                RunNumbers.NONE,
                Optional.empty(),
                0,
                0,
                RunDiff.NONE,
                List.of(finding));
        var run = fixture.ledger.harvests().open(LERUM).orElseThrow();
        var feed = RawFeed.of("the bytes of a feed, as they came".getBytes(UTF_8));
        fixture.ledger.harvests().refuse(run, LERUM, Outcome.REJECTED, Optional.of(feed), report);
    }

    @Test
    void aWholeLedgerIsCopied() throws Exception {
        fixture.ledger.backups().copy(elsewhere.resolve("copy.db"));

        assertTrue(Files.exists(elsewhere.resolve("copy.db")));
    }

    @Test
    void aByteThatTurnedInARawFeedIsFound() throws Exception {
        turn(
                "UPDATE raw_feed SET pages = CAST(substr(pages, 1, length(pages) - 5) || x'7f' || substr(pages, -4) AS BLOB)");

        assertEquals("the failed feed of lerum", damaged());
    }

    @Test
    void aByteThatTurnedInFindingsIsFound() throws Exception {
        turn("UPDATE run SET findings = CAST(substr(findings, 1, length(findings) - 5) || x'7f'"
                + " || substr(findings, -4) AS BLOB)");

        assertEquals("findings of run 1", damaged());
    }

    private void turn(String update) throws SQLException {
        try (var other = fixture.otherProgram();
                var statement = other.createStatement()) {
            assertEquals(1, statement.executeUpdate(update));
        }
    }

    private String damaged() {
        var copy = elsewhere.resolve("copy.db");
        var refusal =
                assertThrows(DamagedLedger.class, () -> fixture.ledger.backups().copy(copy));
        assertFalse(Files.exists(copy));
        var said = String.valueOf(refusal.getMessage());
        return said.substring(said.lastIndexOf(": ") + 2);
    }
}
