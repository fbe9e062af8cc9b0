package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "http://creativecommons.org/licenses/by/4.0/, CC_BY_4_0",
        "https://creativecommons.org/licenses/by/4.0, CC_BY_4_0",
        "https://www.creativecommons.org/licenses/by/4.0/deed.sv, CC_BY_4_0",
        "HTTPS://CreativeCommons.org/licences/by-nc-sa/4.0/legalcode.txt, CC_BYNCSA_4_0",
        "https://creativecommons.org/licenses/by/4.0/?lang=sv#x, CC_BY_4_0",
        "http://creativecommons.org/licenses/by/3.0/nl/, CC_BY_3_0_NL",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.it, CC0",
        "http://publications.europa.eu/resource/authority/licence/CC0, CC0",
        "https://publications.europa.eu/resource/authority/licence/CC_BY_4_0, CC_BY_4_0",
        "CC0, CC0",
        "CC0 1.0, CC0",
        "CC-BY 4.0, CC_BY_4_0",
        "CC BY, CC_BY_4_0",
        "cc-by-sa-4.0, CC_BYSA_4_0",
        "Creative Commons BY 3.0, CC_BY_3_0",
        "http://opendatacommons.org/licenses/odbl/1.0/, ODC_BL"
    })
    void everySpellingFindsItsLicence(String written, String code) {
        assertEquals(Optional.of(code), Licences.find(written).map(Concept::code));
    }

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by/4.0/deed.sv, http://creativecommons.org/licenses/by/4.0/",
        "http://publications.europa.eu/resource/authority/licence/CC0, http://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by/3.0/nl/legalcode, http://creativecommons.org/licenses/by/3.0/nl/",
        "https://data.example/villkor, https://data.example/villkor",
        "fri användning, fri användning"
    })
    void theCanonicalFormIsTheProfilesAndTheUnknownStays(String written, String canonical) {
        assertEquals(canonical, Licences.canonical(written));
    }

    @Test
    void anUnknownLicenceIsNotFound() {
        assertEquals(Optional.empty(), Licences.find("https://data.example/villkor"));
    }

    @ParameterizedTest
    @CsvSource({
        "CC0, CC0, true",
        "CC_BY_4_0, CC BY 4.0, true",
        "CC_BYSA_4_0, CC BY-SA 4.0, false",
        "CC_BYNCND_3_0, CC BY-NC-ND 3.0, false",
        "CC_BY_3_0_NL, CC BY 3.0 NL, false",
        "CC_BY, CC BY, true",
        "ODC_BL, ODC BL, false"
    })
    void aLicenceHasAShortLabelAndIsOpenOrNot(String code, String label, boolean open) {
        var licence = CodeList.LICENCE.findCode(code).orElseThrow();

        assertEquals(label, Licences.label(licence));
        assertEquals(open, Licences.isOpen(licence));
    }

    @Test
    void everyLicenceOfTheProfileIsFoundByItsOwnAddress() {
        var profile =
                CodeList.LICENCE.concepts().stream().filter(Concept::inProfile).toList();

        assertEquals(7, profile.size());
        for (var licence : profile) {
            var own = licence.find("own").orElseThrow();
            assertEquals(own, Licences.canonical(own));
            assertEquals(Optional.of(licence), Licences.find(own));
            assertFalse(Licences.label(licence).contains("_"));
        }
        assertTrue(profile.stream().anyMatch(licence -> licence.find("own").equals(Optional.of(Licences.CC0))));
    }
}
