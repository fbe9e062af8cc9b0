package se.datatorg.harvester.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.Finding;

class GateTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "100, 69, held-shrunken", "100, 70, passes", "100, 71, passes", "6, 1, held-shrunken", "6, 2, passes",
        "5, 1, passes", "4, 1, passes", "4, 0, held-empty", "1, 0, held-empty", "0, 0, passes",
        "0, 100, passes", "100, 200, passes", "16, 11, held-shrunken", "17, 12, passes", "1000, 699, held-shrunken"
    })
    void aSharpShrinkIsHeldAndASmallOneIsNot(int before, int after, String verdict) {
        assertEquals(verdict, verdict(records(0, before), records(0, after), true));
    }

    @Test
    void growthDoesNotHideALoss() {
        assertEquals("held-shrunken", verdict(records(0, 100), records(40, 200), true));
    }

    @Test
    void aDamagedFeedTakesNothingAway() {
        assertEquals("held-damaged", verdict(records(0, 100), records(0, 99), false));
        assertEquals("passes", verdict(records(0, 100), records(0, 101), false));
    }

    @Test
    void recordsThatComeBackUnderOtherAddressesAreNotLost() {
        var renamed = records(0, 100).stream()
                .map(record -> new Gate.Held("https://new.example/" + record.iri(), record.words()))
                .collect(Collectors.toSet());

        assertEquals("passes", verdict(records(0, 100), renamed, true));
    }

    private static String verdict(Set<Gate.Held> before, Set<Gate.Held> after, boolean whole) {
        return Gate.hold(before, after, whole).map(Finding::rule).orElse("passes");
    }

    private static Set<Gate.Held> records(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> new Gate.Held("https://data.lerum.example/" + i, "Datamängd " + i))
                .collect(Collectors.toSet());
    }
}
