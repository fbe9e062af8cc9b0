package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

    @ParameterizedTest
    @CsvSource({
        "http://publications.europa.eu/resource/authority/frequency/ANNUAL, ANNUAL",
        "https://publications.europa.eu/resource/authority/frequency/ANNUAL/, ANNUAL",
        "http://purl.org/cld/freq/annual, ANNUAL"
    })
    void aFrequencyIsFoundByEverySpelling(String iri, String code) {
        assertEquals(Optional.of(code), CodeList.FREQUENCY.find(iri).map(Concept::code));
    }

    @Test
    void onlyThePublishedSpellingIsExact() {
        assertTrue(CodeList.DATA_THEME.hasExactly("http://publications.europa.eu/resource/authority/data-theme/ENVI"));
        assertFalse(
                CodeList.DATA_THEME.hasExactly("https://publications.europa.eu/resource/authority/data-theme/ENVI"));
    }

    @Test
    void aLabelComesInTheLanguageAskedFor() {
        assertEquals("Energi", CodeList.DATA_THEME.label("ENER", Lang.SV));
        assertEquals("Energy", CodeList.DATA_THEME.label("ENER", Lang.EN));
        assertEquals("NO_SUCH", CodeList.DATA_THEME.label("NO_SUCH", Lang.SV));
    }

    @ParameterizedTest
    @CsvSource({
        "access-right, 7",
        "data-theme, 14",
        "file-type, 217",
        "frequency, 41",
        "hvd-category, 96",
        "language, 125",
        "licence, 174",
        "media-type, 40"
    })
    void everyPublishedValueIsThere(String name, int size) {
        var list = switch (name) {
            case "access-right" -> CodeList.ACCESS_RIGHT;
            case "data-theme" -> CodeList.DATA_THEME;
            case "file-type" -> CodeList.FILE_TYPE;
            case "frequency" -> CodeList.FREQUENCY;
            case "hvd-category" -> CodeList.HVD_CATEGORY;
            case "language" -> CodeList.LANGUAGE;
            case "licence" -> CodeList.LICENCE;
            case "media-type" -> CodeList.MEDIA_TYPE;
            default -> throw new IllegalArgumentException(name);
        };

        assertEquals(size, list.concepts().size());
        list.concepts().forEach(concept -> assertEquals(Optional.of(concept), list.find(concept.iri())));
    }
}
