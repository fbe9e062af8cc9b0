package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.catalog.ledger.LedgerFixture.LERUM;
import static se.datatorg.catalog.ledger.LedgerFixture.dataset;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.catalog.link.LinkState;

class LinksTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T01:00:00Z");
    private static final String FILE = "https://data.lerum.example/bad.csv";
    private static final LinkState WORKS = LinkState.first(FILE, LinkAnswer.ANSWERS, "200", NIGHT);

    @AutoClose
    LedgerFixture at;

    @BeforeEach
    void open(@TempDir Path folder) {
        at = new LedgerFixture(folder);
        at.deliver(LERUM, dataset("https://data.lerum.example/bad", "Badplatser"));
    }

    @Test
    void whatALookGaveIsKept() {
        var failing = WORKS.next(LinkAnswer.FAILS, "503", NIGHT.plus(Duration.ofDays(1)));
        at.ledger.links().keep(List.of(WORKS));
        at.ledger.links().keep(List.of(failing));

        assertEquals(List.of(failing), at.ledger.links().find(List.of(FILE, "https://nobody.example/")));
        assertEquals(Optional.of(failing.checked()), at.ledger.links().findLastCheck());
    }

    @Test
    void aVerdictThatChangesMakesAGenerationAndOneThatStaysDoesNot() {
        at.ledger.links().keep(List.of(WORKS));
        assertEquals(2, at.ledger.generation());

        at.ledger.links().keep(List.of(WORKS.next(LinkAnswer.ANSWERS, "200", NIGHT.plus(Duration.ofDays(1)))));
        assertEquals(2, at.ledger.generation());
        assertEquals(List.of(FILE), at.ledger.links().listChanged(1, 2));
        assertEquals(List.of(), at.ledger.links().listChanged(2, 2));

        at.ledger.links().keep(List.of(WORKS.next(LinkAnswer.FAILS, "404", NIGHT.plus(Duration.ofDays(2)))));
        assertEquals(3, at.ledger.generation());
        assertEquals(List.of(), at.ledger.generations().listChanges(1, 3));
    }

    @Test
    void aLedgerFromBeforeLinksLearnsOfThem() throws Exception {
        at.close();
        try (var other = at.otherProgram();
                var statement = other.createStatement()) {
            statement.executeUpdate("DROP TABLE link");
            statement.executeUpdate("DROP TABLE erasure");
            statement.executeUpdate("PRAGMA user_version = 1");
        }

        try (var again = at.openAgain()) {
            again.links().keep(List.of(WORKS));

            assertEquals(List.of(WORKS), again.links().find(List.of(FILE)));
        }
    }
}
