package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixesTest {

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/ns/dcat#accessURL, dcat:accessURL",
        "http://data.europa.eu/r5r/hvdCategory, dcatap:hvdCategory",
        "http://www.w3.org/2006/vcard/ns#country-name, vcard:country-name"
    })
    void aTermIsShortenedAndExpandedAgain(String iri, String prefixed) {
        assertEquals(prefixed, Prefixes.shorten(iri));
        assertEquals(Optional.of(iri), Prefixes.expand(prefixed));
    }

    @ParameterizedTest
    @CsvSource({
        "https://data.example/dataset/1",
        "http://www.w3.org/ns/dcat#",
        "http://data.europa.eu/r5r/availability/stable"
    })
    void whatIsNoTermStaysAsItIs(String iri) {
        assertEquals(iri, Prefixes.shorten(iri));
    }

    @Test
    void anUnknownPrefixIsNotExpanded() {
        assertEquals(Optional.empty(), Prefixes.expand("nosuch:term"));
        assertEquals(Optional.empty(), Prefixes.expand("term"));
    }

    @Test
    void noNamespaceHasTwoPrefixes() {
        assertEquals(Prefixes.all().size(), new HashSet<>(Prefixes.all().values()).size());
    }
}
