package se.datatorg.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Lang;

class DiagnosisHtmlTest {
    @Test
    void thePageNeedsNothingElse() {
        var page = new DiagnosisHtml(Lang.EN)
                .print(Diagnoses.of(Finding.of("fetch-dns", "a.example").at(3, 1)));

        assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"en\">", "Line 3", "fetch-dns");
        assertThat(page).doesNotContain("<script", "<link", "src=");
    }

    @Test
    void aFeedsWordsStayWords() {
        var page = new DiagnosisHtml(Lang.SV).print(Diagnoses.of(Finding.of("fetch-dns", "<script>alert(1)</script>")));

        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void aRefusedFeedIsSaidToBeSo() {
        assertThat(new DiagnosisHtml(Lang.SV).print(Diagnoses.refused())).contains("<h1>Flödet går inte att läsa</h1>");
    }
}
