package se.datatorg.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "lerum",
                "vara-2",
                "a-",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void lettersDigitsAndHyphensNameASourceAndAPublisher(String text) {
        assertEquals(text, new SourceId(text).value());
        assertEquals(text, new PublisherId(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "Lerum",
                "mark kommun",
                "örebro",
                "a/b",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void nothingElseDoes(String text) {
        assertThrows(IllegalArgumentException.class, () -> new SourceId(text));
        assertThrows(IllegalArgumentException.class, () -> new PublisherId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijk",
                "abcdefghijklm",
                "abcdefghijk1",
                "abcdefghijkA",
                "abcdefghijk\n",
                "abcdefghijkö"
            })
    void anAddressThatIsNoRecordsIsSeen(String text) {
        assertFalse(RecordId.isWellFormed(text));
        assertTrue(RecordId.isWellFormed("abcdefgh2345"));
    }
}
