package se.datatorg.web.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Lang;

class DiagnosisHtmlTest {
    @Test
    void thePageNeedsNothingElse() {
        var page = new DiagnosisHtml(Lang.EN)
                .print(Diagnoses.of(Finding.of("fetch-dns", "a.example").at(3, 1)));

        assertTrue(page.startsWith("<!doctype html>"), page);
        assertTrue(page.contains("<html lang=\"en\">"), page);
        assertTrue(page.contains("Line 3"), page);
        assertFalse(page.matches("(?s).*(<script|<link|src=).*"), page);
    }

    @Test
    void aFeedsWordsStayWords() {
        var page = new DiagnosisHtml(Lang.SV).print(Diagnoses.of(Finding.of("fetch-dns", "<script>alert(1)</script>")));

        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    @Test
    void aRefusedFeedIsSaidToBeSo() {
        var page = new DiagnosisHtml(Lang.SV).print(Diagnoses.refused());

        assertTrue(page.contains("<h1>Flödet går inte att läsa</h1>"), page);
    }
}
