package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IriRepairsTest {

    @ParameterizedTest
    @MethodSource("wrongAddresses")
    void aWrongAddressIsMendedOrDropped(String rule, String written, String meant) {
        var verdict = IriRepairs.judge(written);

        assertEquals(List.of(rule), verdict.rules());
        assertEquals(meant, verdict.value());
    }

    static Stream<Arguments> wrongAddresses() {
        return Stream.of(
                Arguments.of("iri-blank", " \t", ""),
                Arguments.of("iri-space-around", " https://a.se/x\n", "https://a.se/x"),
                Arguments.of("iri-incomplete", "mailto:", ""),
                Arguments.of("iri-incomplete", "https://", ""),
                Arguments.of("iri-html", "<a href=\"https://a.se/x\">här</a>", "https://a.se/x"),
                Arguments.of("iri-html", "<p>ingen adress</p>", ""),
                Arguments.of("iri-two-addresses", "https://a.se/1 https://a.se/2", "https://a.se/1"),
                Arguments.of("iri-telephone", "tel:+46 31 12 34-56", "tel:+46311234-56"),
                Arguments.of("iri-mail", "mailto: data@a.se", "mailto:data@a.se"),
                Arguments.of("iri-mail-without-mailto", "data@a.se", "mailto:data@a.se"),
                Arguments.of("iri-without-scheme", "www.a.se/data", "http://www.a.se/data"),
                Arguments.of(
                        "iri-prefix-unexpanded", "vcard:Organization", "http://www.w3.org/2006/vcard/ns#Organization"),
                Arguments.of("iri-second-hash", "https://a.se/ng/#/area#66", "https://a.se/ng/#/area%2366"),
                Arguments.of("iri-characters", "https://a.se/två filer.csv", "https://a.se/två%20filer.csv"),
                Arguments.of("iri-characters", "https://a.se/C:\\Temp", "https://a.se/C:%5CTemp"),
                Arguments.of("iri-characters", "https://a.se/k?LAYER[zoom]=1", "https://a.se/k?LAYER%5Bzoom%5D=1"),
                Arguments.of("iri-characters", "https://a.se/\u0007", "https://a.se/%07"),
                Arguments.of("iri-characters", "https://a.se/100%", "https://a.se/100%25"),
                Arguments.of("iri-too-long", "https://a.se/" + "x".repeat(IriRepairs.LONGEST), ""),
                Arguments.of("iri-invalid", "http://a.se:port/x", ""));
    }

    @Test
    void everyRepairHasItsExample() {
        var shown = wrongAddresses().map(example -> example.get()[0]).distinct().toList();

        assertEquals(IriRepairs.TABLE.stream().map(IriRepair::rule).toList(), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.se/x?y=1&z=%C3%A5#del",
                "http://sjögatan.se/badplatser",
                "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
                "mailto:data@a.se",
                "tel:+4631123456",
                "geo:57.7,11.9"
            })
    void aRightAddressIsLeftAlone(String address) {
        var verdict = IriRepairs.judge(address);

        assertEquals(new IriVerdict(address, List.of(), false), verdict);
    }

    @Test
    void anAddressOfTheLargestLengthIsKept() {
        var longest = "https://a.se/" + "x".repeat(IriRepairs.LONGEST - "https://a.se/".length());

        assertTrue(IriRepairs.clean(longest));
        assertFalse(IriRepairs.clean(longest + "x"));
    }

    @Test
    void severalFaultsInOneAddressAreAllTold() {
        var verdict = IriRepairs.judge(" https://a.se/a b#c#d ");

        assertEquals(List.of("iri-space-around", "iri-second-hash", "iri-characters"), verdict.rules());
        assertEquals("https://a.se/a%20b#c%23d", verdict.value());
    }
}
