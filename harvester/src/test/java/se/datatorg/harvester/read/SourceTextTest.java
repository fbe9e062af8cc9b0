package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void howeverOftenOneAsksTheFirstPlaceIsFoundLetterByLetter() {
        var random = new SplittableRandom(1);
        var large = IntStream.range(0, 4_000)
                .mapToObj(i -> "<https://data.example/thing/" + random.nextInt(500) + "> says \"" + "ab".repeat(i % 9))
                .collect(Collectors.joining("\n"));
        var anchors = new Anchors(large);
        for (int i = 0; i < 3_000; i++) {
            int start = random.nextInt(large.length() - 60);
            var sought = large.substring(start, start + Anchors.SHORTEST + random.nextInt(40));
            int from = random.nextInt(large.length());
            assertEquals(large.indexOf(sought, from), anchors.find(sought, from), sought);
            assertEquals(-1, anchors.find(sought + '\0', 0));
        }
        assertEquals(large.length() - 20, anchors.find(large.substring(large.length() - 20), large.length() - 20));
    }

    @Test
    void aLargeTextIsAskedForThousandsOfValuesAndToldTheLineOfEach() {
        var lines = IntStream.range(0, 3_000)
                .mapToObj(i -> "<https://data.example/thing/%04d> is \"%d\" .".formatted(i, i))
                .collect(Collectors.joining("\n"));
        var large = new SourceText(lines);
        for (int i = 2_999; i >= 0; i--) {
            var entity = "https://data.example/thing/%04d".formatted(i);
            assertEquals(Optional.of(i + 1), large.find(entity, "\"" + i + "\"").map(Finding.Place::line));
            assertEquals(Optional.empty(), large.find(entity, "said nowhere of number " + i));
        }
    }
}
