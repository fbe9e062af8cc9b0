package se.datatorg.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Lang;

class DiagnosisTextTest {
    private final DiagnosisText swedish = new DiagnosisText(Lang.SV);

    @Test
    void theSameFaultInManyPlacesIsToldOnceWithItsLines() {
        var text = swedish.print(Diagnoses.of(
                Finding.of("fetch-dns", "a.example").at(12, 1),
                Finding.of("fetch-dns", "b.example").at(7, 1)));

        assertTrue(text.startsWith("1 sak att rätta\n"), text);
        assertEquals(text.indexOf("fetch-dns"), text.lastIndexOf("fetch-dns"), text);
        assertTrue(text.contains("(2 ställen)"), text);
        assertTrue(text.contains("Rad 7, 12"), text);
    }

    @Test
    void theWorstComesFirst() {
        var text = swedish.print(Diagnoses.of(Finding.of("fetch-stopped"), Finding.of("fetch-dns", "a.example")));

        assertTrue(text.indexOf("fetch-dns") < text.indexOf("fetch-stopped"), text);
    }

    @Test
    void noLineIsWiderThanATerminal() {
        var text = new DiagnosisText(Lang.EN)
                .print(Diagnoses.of(Finding.of("fetch-dns", "a.example"), Finding.of("fetch-too-large", "50")));

        assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
        assertTrue(text.contains("Metadata quality: 30 of 405 points"), text);
    }

    @Test
    void aFeedWithoutFaultsIsSaidToBeSo() {
        var text = swedish.print(Diagnoses.of());

        assertTrue(text.startsWith("Flödet är felfritt\n"), text);
        assertTrue(text.contains("Inget att rätta."), text);
    }

    @Test
    void aFeedThatCannotBeReadIsSaidToBeSo() {
        assertTrue(swedish.print(Diagnoses.refused()).startsWith("Flödet går inte att läsa\nfeed.ttl\n"));
    }

    @Test
    void aFeedsWordsDoNotSteerTheTerminal() {
        assertFalse(swedish.print(Diagnoses.of(Finding.of("fetch-dns", "\u001b[2Ja.example")))
                .contains("\u001b"));
    }
}
