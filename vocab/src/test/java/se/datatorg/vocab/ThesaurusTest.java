package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusTest {
    @Test
    void anArrowLeadsOneWayAndAnEqualsSignBoth() {
        var list = Thesaurus.parse("Sopor > avfall, återvinning # everyday\n\nplayground = lekplats\n", "list");

        assertEquals(List.of("avfall", "återvinning"), list.meanings().get("sopor"));
        assertFalse(list.meanings().containsKey("avfall"));
        assertEquals(List.of("lekplats"), list.meanings().get("playground"));
        assertEquals(List.of("playground"), list.meanings().get("lekplats"));
    }

    @Test
    void aLaterListHasTheLastWordOnEachOfItsWords() {
        var list = Thesaurus.parse("sopor > avfall\ntipp > avfall\ntoa > toalett", "list");
        var own = Thesaurus.parse("sopor > renhållning\ntipp >", "own");

        var both = list.overriddenBy(own).meanings();

        assertEquals(List.of("renhållning"), both.get("sopor"));
        assertFalse(both.containsKey("tipp"));
        assertEquals(List.of("toalett"), both.get("toa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sopor", "> avfall", "sopor = ", "sopor > avfall > skräp"})
    void aLineThatIsNoPairIsNamed(String line) {
        var fault = assertThrows(IllegalArgumentException.class, () -> Thesaurus.parse("a > b\n" + line, "own"));

        assertTrue(String.valueOf(fault.getMessage()).startsWith("own, line 2"));
    }

    @Test
    void everyPackHasAtLeastAHundredAndFiftyPairs() {
        for (var id : RegionPack.list()) {
            assertTrue(RegionPack.load(id).thesaurus().meanings().size() >= 150, id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sopor, avfall",
        "dagis, förskola",
        "badställe, badplats",
        "busstider, kollektivtrafik",
        "playground, lekplats",
        "västtrafik, kollektivtrafik"
    })
    void everydayWordsLeadToOfficialOnes(String everyday, String official) {
        var meanings = RegionPack.load("vastra-gotaland").thesaurus().meanings();

        assertTrue(meanings.getOrDefault(everyday, List.of()).contains(official), everyday);
    }

    @Test
    void everyLocalityIsInAMunicipalityOfItsPack() {
        for (var id : RegionPack.list()) {
            var pack = RegionPack.load(id);
            var publishers =
                    pack.publishers().stream().map(RegionPack.Member::id).toList();
            pack.localities().forEach(place -> assertTrue(publishers.contains(place.publisher()), place.toString()));
            assertFalse(pack.localities().isEmpty());
        }
    }
}
