package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasedTextTest {
    private static final String DATASET = "<https://data.example/1>";

    @Test
    void aNameInsideWordsIsBlottedOutAndTheWordsStay() {
        assertEquals(
                DATASET + " <http://purl.org/dc/terms/description> \"Fråga [raderat], eller [raderat].\"@sv .\n",
                erased(
                        "Åsa Öberg",
                        DATASET
                                + " <http://purl.org/dc/terms/description> \"Fråga Åsa Öberg, eller åsa öberg.\"@sv .\n"));
    }

    @Test
    void anAddressOfAPersonGoesWithItsStatement() {
        var left = DATASET + " <http://purl.org/dc/terms/title> \"Bad\"@sv .\n";
        assertEquals(
                left,
                erased(
                        "asa@ale.example",
                        left + DATASET + " <http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:ASA%40ale.example> .\n"));
    }

    @Test
    void anEntityThatIsNamedAfterAPersonGetsAnotherName() {
        var text =
                "<https://data.example/%C3%85sa%20%C3%96berg> <http://www.w3.org/2006/vcard/ns#fn> \"Åsa Öberg\" .\n";
        var personal = PersonalText.of("Åsa Öberg");
        var names = Map.of("https://data.example/%C3%85sa%20%C3%96berg", "urn:datatorg:erased:7");
        assertEquals(
                "<urn:datatorg:erased:7> <http://www.w3.org/2006/vcard/ns#fn> \"[raderat]\" .\n",
                new ErasedText(personal, iri -> names.getOrDefault(iri, iri)).of(text));
    }

    @Test
    void whatIsLeftIsCanonicalAgain() {
        var text = DATASET + " <http://x.example/p> \"a Åsa Öberg\" .\n" + DATASET
                + " <http://x.example/p> \"Åsa Öberg\" .\n" + "_:c14n0 <http://x.example/p> \"Åsa Öberg\" .\n";
        var left = erased("Åsa Öberg", text);
        assertFalse(PersonalText.of("Åsa Öberg").isIn(left));
        assertEquals(
                left,
                String.join(
                        "",
                        left.lines()
                                .sorted()
                                .distinct()
                                .map(line -> line + "\n")
                                .toList()));
        assertTrue(left.contains("_:c14n0 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bad", "    x   ", "a\"bcdef", "<https://x.example/>", "{namn}", "a\\nbcde"})
    void aTextThatCouldMeanAnythingIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PersonalText.of(text));
    }

    private static String erased(String text, String canonical) {
        return new ErasedText(PersonalText.of(text), iri -> iri).of(canonical);
    }
}
