package se.datatorg.testdata.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import se.datatorg.testdata.feed.Syntax;

class BenchRegionTest {
    final BenchRegion region = BenchRegion.of(100, 7, 42);

    @Test
    void theSameNumbersGiveTheSameBytesAndAnotherSeedGivesOthers() {
        for (var syntax : Syntax.values()) {
            var again = BenchRegion.of(100, 7, 42).feed(3, syntax);

            assertArrayEquals(region.feed(3, syntax), again);
            assertFalse(Arrays.equals(BenchRegion.of(100, 7, 43).feed(3, syntax), again));
        }
    }

    @Test
    void everyRecordIsInExactlyOneFeed() {
        var records = IntStream.range(0, region.feeds()).map(region::records).sum();

        assertEquals(100, records);
        assertEquals(
                region.records(0), occurrences(new String(region.feed(0, Syntax.TURTLE), UTF_8), "a dcat:Dataset ;"));
    }

    @Test
    void aChangedFeedDiffersInOneTitleOnly() {
        var before = new String(region.feed(0, Syntax.TURTLE), UTF_8).lines().toList();
        var after = new String(region.changed(0, Syntax.TURTLE), UTF_8).lines().toList();

        var different = IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(after::get)
                .toList();

        assertEquals(before.size(), after.size());
        assertEquals(1, different.size());
        assertTrue(different.getFirst().contains("(uppdaterad)"));
    }

    @Test
    void aRecordIsAboutFiftyTriples() {
        var large = BenchRegion.of(12_000, 290, 1);

        var triples = IntStream.range(0, 290).mapToLong(large::triples).sum();

        assertTrue(triples > 590_000 && triples < 620_000, "triples: " + triples);
    }

    @Test
    void xmlIsWellFormedAndJsonParses() throws Exception {
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(region.feed(1, Syntax.RDF_XML)));
        var json = new ObjectMapper().readTree(region.feed(1, Syntax.JSON_LD));

        assertEquals(region.records(1), xml.getElementsByTagName("dcat:Dataset").getLength());
        assertTrue(json.get("@graph").size() > region.records(1));
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
