package se.datatorg.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackstageTest {
    private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

    @Test
    void everythingIsDoneByThreadsThatVisitorsComeBefore() {
        Set<Integer> priorities = ConcurrentHashMap.newKeySet();
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        Backstage.each(MANY, number -> {
            priorities.add(Thread.currentThread().getPriority());
            done.add(number);
        });

        assertEquals(Set.of(Thread.MIN_PRIORITY), priorities);
        assertEquals(MANY, List.copyOf(new TreeSet<>(done)));
    }

    @Test
    void eachThreadHasANameOfItsOwn() {
        Map<Thread, String> names = new ConcurrentHashMap<>();

        Backstage.each(MANY, number -> {
            names.put(Thread.currentThread(), Thread.currentThread().getName());
            LockSupport.parkNanos(100_000);
        });

        assertEquals(Math.min(2, Runtime.getRuntime().availableProcessors()), Math.min(2, names.size()));
        assertEquals(names.size(), Set.copyOf(names.values()).size());
    }

    @Test
    void whatComesOfItIsInTheOrderOfWhatWasGiven() {
        assertEquals(MANY.stream().map(number -> number * 2).toList(), Backstage.map(MANY, number -> number * 2));
    }

    @Test
    void aFaultReachesWhoAskedForTheWork() {
        assertThrows(ArithmeticException.class, () -> Backstage.map(MANY, number -> 1 / (number - 250)));
    }
}
