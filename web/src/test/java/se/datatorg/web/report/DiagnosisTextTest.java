package se.datatorg.web.report;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(text).startsWith("1 sak att rätta\n");
        assertThat(text).containsOnlyOnce("fetch-dns").contains("(2 ställen)", "Rad 7, 12");
    }

    @Test
    void theWorstComesFirst() {
        var text = swedish.print(Diagnoses.of(Finding.of("fetch-stopped"), Finding.of("fetch-dns", "a.example")));

        assertThat(text.indexOf("fetch-dns")).isLessThan(text.indexOf("fetch-stopped"));
    }

    @Test
    void noLineIsWiderThanATerminal() {
        var text = new DiagnosisText(Lang.EN)
                .print(Diagnoses.of(Finding.of("fetch-dns", "a.example"), Finding.of("fetch-too-large", "50")));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(text).contains("Metadata quality: 30 of 405 points");
    }

    @Test
    void aFeedWithoutFaultsIsSaidToBeSo() {
        assertThat(swedish.print(Diagnoses.of())).contains("Flödet är felfritt", "Inget att rätta.");
    }

    @Test
    void aFeedThatCannotBeReadIsSaidToBeSo() {
        assertThat(swedish.print(Diagnoses.refused())).startsWith("Flödet går inte att läsa\nfeed.ttl\n");
    }

    @Test
    void aFeedsWordsDoNotSteerTheTerminal() {
        assertThat(swedish.print(Diagnoses.of(Finding.of("fetch-dns", "\u001b[2Ja.example"))))
                .doesNotContain("\u001b");
    }
}
