package se.datatorg.catalog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.quality.Verdict;

class RecordJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                RecordReaderTest.WHOLE,
                ":d a dcat:Dataset .",
                ":d a dcat:Dataset ; dcterms:spatial [ dcat:bbox 'POINT(12 57)' ] ; dcat:inSeries :s . :s a dcat:DatasetSeries .",
                ":d a dcat:DataService ; dcterms:title 'v' ; dcat:endpointURL :api ; dcat:servesDataset :e . :e a dcat:Dataset ."
            })
    void aRecordComesBackEqual(String turtle) {
        var record = Contents.record(turtle);

        assertEquals(record, RecordJson.read(RecordJson.write(record)));
    }

    @Test
    void aScoreComesBackEqual() {
        var record = scored(Score.ofLetters("PPPPNPNPFPPPPPPPPPPFPPF"));

        assertEquals(record, RecordJson.read(RecordJson.writeBytes(record)));
    }

    @Test
    void aScoreOfSharesComesBackEqual() {
        var metric = new MetricResult("keywordAvailability", Dimension.FINDABILITY, Verdict.PASSED, 12.5, 30);
        var record = scored(new Score(List.of(metric)));

        assertEquals(record, RecordJson.read(RecordJson.writeBytes(record)));
    }

    @Test
    void aScoreTakesALetterAMetric() {
        assertTrue(RecordJson.write(scored(Score.ofLetters("PFN"))).contains("\"score\":\"PFN\""));
    }

    private static CatalogRecord scored(Score score) {
        var facts = new RecordFacts(
                Contents.FACTS.publisher(),
                "Umeå kommun",
                Optional.of(score),
                Optional.of(Reach.WORKS),
                Contents.FACTS.firstSeen(),
                Contents.FACTS.changed());
        return Contents.of(RecordReaderTest.WHOLE)
                .records((iri, parts) -> facts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void emptyListsAreLeftOut() {
        var json = RecordJson.write(Contents.record(":d a dcat:Dataset ."));

        assertFalse(json.contains("keywords"));
        assertFalse(json.contains("frequency"));
    }
}
