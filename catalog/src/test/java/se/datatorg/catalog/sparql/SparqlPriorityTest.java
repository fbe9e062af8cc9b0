package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a query takes from the others on the machine. */
@EnabledOnOs(OS.LINUX)
class SparqlPriorityTest {
    private static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(CONTAINS(STR(?c), STR(?f))) }";
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int LOWER = 10;
    private static final int AFTER_THE_NAME = 16;

    /** How a query's thread stood when so much time had passed since the question. */
    private record Sight(Duration after, int niceness) {}

    @Test
    void aQueryGivesWayWhenItHasRunForATenthOfASecondAndNotBefore() throws Exception {
        int usual = niceness("thread-self").orElseThrow();

        var sights = sights();

        assertTrue(sights.stream().anyMatch(sight -> sight.niceness() == Math.max(usual, LOWER)), sights::toString);
        for (var sight : sights) {
            if (sight.after().compareTo(SHORT) < 0) {
                assertEquals(usual, sight.niceness(), sight::toString);
            }
        }
    }

    private static List<Sight> sights() throws Exception {
        var limits = SparqlLimits.STANDARD.withDeadline(Duration.ofMillis(600));
        try (var portal = new GateFixture(limits).filled(2_000);
                var visitor = Executors.newSingleThreadExecutor()) {
            long began = System.nanoTime();
            var ending = visitor.submit(() -> portal.ask(LONG));
            var sights = new ArrayList<Sight>();
            while (!ending.isDone()) {
                for (int niceness : queries()) {
                    sights.add(new Sight(Duration.ofNanos(System.nanoTime() - began), niceness));
                }
            }
            ending.get();
            return sights;
        }
    }

    /** Of the threads of queries. */
    private static List<Integer> queries() throws IOException {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.flatMap(thread -> niceness("self/task/" + thread.getFileName()).stream())
                    .toList();
        }
    }

    /** As the kernel tells it; the name before the numbers may have blanks in it. Empty for a thread that has just ended. */
    private static Optional<Integer> niceness(String thread) {
        try {
            var told = Files.readString(Path.of("/proc", thread, "stat"));
            var numbers = told.substring(told.lastIndexOf(')') + 2).split(" ");
            var isAsked = thread.equals("thread-self") || told.contains("(sparql-query)");
            return isAsked ? Optional.of(Integer.valueOf(numbers[AFTER_THE_NAME])) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
