package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;

class SourceTextTest {
    private final SourceText text = new SourceText("""
            first: wrong
            second: good
            third: wrong
            fourth: nothing
            """);

    @Test
    void aValueIsFoundAtOrAfterItsEntityInWhateverOrderOneAsks() {
        var lines = List.of("third", "first", "second", "fourth").stream()
                .map(entity -> text.find(entity, "wrong").map(Finding.Place::line))
                .toList();

        assertEquals(List.of(Optional.of(3), Optional.of(1), Optional.of(3), Optional.empty()), lines);
    }

    @Test
    void anEntityThatStandsNowhereMeansTheWholeText() {
        assertEquals(Optional.of(1), text.find("fifth", "wrong").map(Finding.Place::line));
        assertEquals(Optional.of(1), text.find("", "wrong").map(Finding.Place::line));
    }

    @Test
    void whatWasCutShortIsFoundByItsBeginning() {
        assertEquals(Optional.of(4), text.find("", "noth…").map(Finding.Place::line));
        assertEquals(Optional.empty(), text.find("", "absent").map(Finding.Place::line));
    }
}
