package se.datatorg.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.Projections;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;

/**
 * Whether a data folder is whole: the ledger in itself, the projections at its generation, the catalogue the sum of the
 * versions, and nothing lost that was acknowledged. Whatever happened to the folder before, this holds after a start.
 */
final class Whole {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final LedgerFile file;

    private Whole(PortalConfig config) {
        this.file = new LedgerFile(config.data());
    }

    /** Looks at the folder as it lies, then starts on it as a server would, and looks again. */
    static void check(PortalConfig config) throws Exception {
        check(config, List.of());
    }

    /**
     * The same, and that nothing was forgotten.
     *
     * @param acknowledged runs that somebody was told had ended, as they were told
     */
    static void check(PortalConfig config, List<HarvestProcess.Told> acknowledged) throws Exception {
        var whole = new Whole(config);
        whole.file();
        try (var workshop = Workshop.open(config, java.time.Clock.systemUTC())) {
            assertEquals(List.of(), whole.file.openRuns(), "a start closes what a dead process left open");
            sum(workshop.ledger());
            projected(workshop);
            acknowledged.forEach(run -> remembered(workshop.ledger(), run));
        }
    }

    /** The rows by themselves; a crash needs no repair for these to hold. */
    private void file() throws SQLException {
        assertEquals(List.of("ok"), file.integrity());
        assertEquals(List.of(), file.tornGenerations());
        assertEquals(List.of(), file.gaps());
        assertEquals(List.of(), file.strays());
        assertEquals(List.of(), file.backwards());
        assertEquals(List.of(), file.runsWithoutTheirGeneration());
        assertEquals(List.of(), file.seenButNotApplied());
    }

    /** All changes since the beginning, one generation after the other, add up to what is shown. */
    private static void sum(Ledger ledger) {
        var sum = new TreeMap<String, String>();
        for (long generation = 1; generation <= ledger.generation(); generation++) {
            for (var change : ledger.generations().listChanges(generation - 1, generation)) {
                var key = change.source() + " " + change.iri();
                change.after().ifPresentOrElse(text -> sum.put(key, text), () -> sum.remove(key));
            }
        }
        var shown = new TreeMap<String, String>();
        ledger.versions().eachShown(ledger.generation(), one -> shown.put(one.source() + " " + one.iri(), one.text()));
        assertEquals(shown, sum);
    }

    private static void projected(Workshop workshop) throws InterruptedException {
        var ledger = workshop.ledger();
        try (var projections = Projections.open(workshop, true)) {
            assertTrue(projections.await(LONGEST), "the projections catch up");
            assertEquals(ledger.generation(), projections.index().generation());
            assertEquals(ledger.generation(), projections.store().generation());
            var lines = lines(ledger);
            for (var source : ledger.sources().list()) {
                var id = source.id();
                assertEquals(
                        ledger.records().count(id) - ledger.records().countHidden(id),
                        projections.index().count(id),
                        id.value());
                assertEquals(
                        lines.getOrDefault(id.value(), Set.of()).size(),
                        projections.store().statementCount(id),
                        id.value());
            }
        }
    }

    /** Statements of what is shown, by source; those with blank nodes are the entity's own. */
    private static Map<String, Set<String>> lines(Ledger ledger) {
        var lines = new HashMap<String, Set<String>>();
        ledger.versions().eachShown(ledger.generation(), shown -> {
            var own = lines.computeIfAbsent(shown.source().value(), source -> new HashSet<>());
            shown.text().lines().forEach(line -> own.add(line.contains("_:") ? shown.iri() + " " + line : line));
        });
        return lines;
    }

    private static void remembered(Ledger ledger, HarvestProcess.Told told) {
        var run = ledger.runs().find(told.id()).orElseThrow(() -> new AssertionError("forgotten: " + told));
        assertEquals(
                told,
                new HarvestProcess.Told(
                        run.id(), run.outcome(), run.generation().orElse(0)));
    }

    /** What every source has, for comparing two folders by content. */
    static Map<String, Object> content(Ledger ledger) {
        var content = new TreeMap<String, Object>();
        ledger.sources().list().stream()
                .map(Source::id)
                .forEach(source -> content.put(source.value(), ledger.versions().inForce(source)));
        return content;
    }
}
