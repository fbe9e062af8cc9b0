package se.datatorg.catalog.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.catalog.ledger.LedgerFixture.LERUM;
import static se.datatorg.catalog.ledger.LedgerFixture.REGION;
import static se.datatorg.catalog.ledger.LedgerFixture.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.ledger.LedgerFixture;

class StatisticsTest {
    private static final PublisherId PUBLISHER = new PublisherId("lerum");

    @AutoClose
    LedgerFixture at;

    Statistics statistics;

    @BeforeEach
    void twoMonths(@TempDir Path folder) {
        at = new LedgerFixture(folder);
        statistics = new Statistics(at.ledger);
        at.at("2026-01-10T04:00:00Z");
        at.deliver(LERUM, dataset("urn:a", "A"), dataset("urn:b", "B"));
        at.at("2026-02-10T04:00:00Z");
        at.deliver(LERUM, dataset("urn:a", "A2"), dataset("urn:c", "C"));
        at.deliver(REGION, dataset("urn:d", "D"), dataset("urn:e", "E"), dataset("urn:f", "F"));
    }

    @Test
    void totalsCountWhatIsPublicAtTheMoment() {
        assertEquals(2, statistics.totals(Instant.parse("2026-01-31T00:00:00Z")).datasets());
        assertEquals(5, statistics.totals(Instant.parse("2026-02-28T00:00:00Z")).datasets());
        assertEquals(0, statistics.totals(Instant.parse("2025-12-31T00:00:00Z")).datasets());
    }

    @Test
    void theLeaderboardRanksByWhatIsNewInThePeriod() {
        var rows = statistics.leaderboard(Measure.NEW, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

        assertEquals(
                List.of("ale", "lerum"),
                rows.stream().map(row -> row.publisher().value()).toList());
        assertEquals(List.of(3, 1), rows.stream().map(LeaderboardRow::fresh).toList());
        assertEquals(List.of(3, 2), rows.stream().map(LeaderboardRow::total).toList());
        assertEquals(List.of(0, 1), rows.stream().map(LeaderboardRow::updated).toList());
        assertEquals(1, rows.get(1).before().orElseThrow(), "in January it was first");
        assertEquals(true, rows.get(0).before().isEmpty());
    }

    @Test
    void seriesGoMonthByMonth() {
        var total = statistics.series(
                Measure.TOTAL,
                Group.MONTH,
                Optional.of(PUBLISHER),
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2026, 2, 15));
        var fresh = statistics.series(
                Measure.NEW, Group.MONTH, Optional.empty(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 15));

        assertEquals(
                List.of(0.0, 2.0, 2.0), total.stream().map(SeriesPoint::value).toList());
        assertEquals(List.of(2.0, 4.0), fresh.stream().map(SeriesPoint::value).toList());
    }

    @Test
    void aDatasetThatComesBackIsNotNewAgain() {
        at.at("2026-03-10T04:00:00Z");
        at.deliver(LERUM, dataset("urn:a", "A2"), dataset("urn:b", "B"), dataset("urn:c", "C"));

        var rows = statistics.leaderboard(Measure.NEW, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertEquals(List.of(0, 0), rows.stream().map(LeaderboardRow::fresh).toList());
    }

    @Test
    void healthCountsFailuresInARow() {
        var run = at.ledger.harvests().open(LERUM).orElseThrow();
        at.ledger
                .harvests()
                .refuse(
                        run,
                        LERUM,
                        se.datatorg.catalog.run.Outcome.UNREACHABLE,
                        Optional.empty(),
                        new se.datatorg.catalog.ledger.RunReport(
                                Optional.empty(),
                                List.of(),
                                se.datatorg.catalog.run.RunNumbers.NONE,
                                Optional.empty(),
                                0,
                                0,
                                se.datatorg.catalog.run.RunDiff.NONE,
                                List.of()));

        var worst = statistics.ailing().getFirst();
        assertEquals(LERUM, worst.source().id());
        assertEquals(1, worst.failures());
        assertEquals("2026-02-10T04:00:00Z", worst.lastGood().orElseThrow().toString());
    }
}
