package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Five documents with the scores 1, 3, 2, 3 and 1. */
class FoundTest {
    private final Found found = new Found(new int[] {0, 1, 2, 3, 4}, new float[] {1, 3, 2, 3, 1});

    @Test
    void theBestAreThoseWithTheHighestScores() {
        assertEquals(2, found.best(2).size());
        assertEquals(3, found.best(2).best());
        assertEquals(3, found.best(3).size());
    }

    @Test
    void whatEqualsTheLastOfTheBestIsKeptAsAnotherRuleDecidesBetweenThem() {
        assertEquals(2, found.best(1).size());
        assertEquals(5, found.best(4).size());
    }

    @Test
    void whatADocumentIsWorthDecidesWithItsScore() {
        var worth = new double[] {1, 0.1, 1, 1, 4};

        var best = found.best(1, worth);

        assertEquals(1, best.size());
        assertEquals(1, best.best(), "the last one: 1 × 4 is more than 3 × 1; scores stay what they are");
    }

    @Test
    void ofFewerThanAskedForAllAreKept() {
        assertEquals(5, found.best(9).size());
    }
}
