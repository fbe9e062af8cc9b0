package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
    final Kept<String, Integer> kept = new Kept<>(2);
    final AtomicInteger made = new AtomicInteger();

    @Test
    void whatIsKnownIsNotWorkedOutAgain() throws IOException {
        assertEquals(1, get("a"));
        assertEquals(1, get("a"));
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() throws IOException {
        get("a");
        get("b");
        get("a");
        get("c");

        assertEquals(1, get("a"));
        assertEquals(4, get("b"));
    }

    @Test
    void whatWasAskedForLastIsKnown() throws IOException {
        get("a");
        get("b");
        get("a");

        assertEquals(List.of("b", "a"), kept.newest(5));
        assertEquals(List.of("a"), kept.newest(1));
    }

    private int get(String key) throws IOException {
        return kept.get(key, made::incrementAndGet);
    }
}
