package se.datatorg.catalog.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkStateTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final String ADDRESS = "https://data.kommunen.example/bad.csv";

    @Test
    void aLinkIsBrokenOnlyAfterThreeFailuresOverTwoDays() {
        var first = LinkState.first(ADDRESS, LinkAnswer.FAILS, "503", MONDAY);
        var second = first.next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofHours(24)));
        var third = second.next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofDays(2)));

        assertEquals(LinkVerdict.SHAKY, first.verdict());
        assertEquals(LinkVerdict.SHAKY, second.verdict());
        assertEquals(LinkVerdict.BROKEN, third.verdict());
        assertEquals(Optional.of(MONDAY), third.failingSince());
    }

    @Test
    void threeFailuresInOneDayAreNotEnough() {
        var state = LinkState.first(ADDRESS, LinkAnswer.FAILS, "404", MONDAY)
                .next(LinkAnswer.FAILS, "404", MONDAY.plus(Duration.ofHours(12)))
                .next(LinkAnswer.FAILS, "404", MONDAY.plus(Duration.ofHours(47)));

        assertEquals(LinkVerdict.SHAKY, state.verdict());
    }

    @Test
    void twoFailuresFarApartAreNotEnough() {
        var state = LinkState.first(ADDRESS, LinkAnswer.FAILS, "404", MONDAY)
                .next(LinkAnswer.FAILS, "404", MONDAY.plus(Duration.ofDays(10)));

        assertEquals(LinkVerdict.SHAKY, state.verdict());
    }

    @Test
    void oneSuccessForgetsTheFailures() {
        var state = LinkState.first(ADDRESS, LinkAnswer.FAILS, "503", MONDAY)
                .next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofDays(1)))
                .next(LinkAnswer.ANSWERS, "200", MONDAY.plus(Duration.ofDays(2)))
                .next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofDays(3)));

        assertEquals(LinkVerdict.SHAKY, state.verdict());
        assertEquals(1, state.failures());
    }

    @Test
    void aLoginSaysNothingAboutTheLink() {
        var state = LinkState.first(ADDRESS, LinkAnswer.FAILS, "503", MONDAY)
                .next(LinkAnswer.UNTELLABLE, "401", MONDAY.plus(Duration.ofDays(1)));

        assertEquals(LinkVerdict.UNKNOWN, state.verdict());
        assertEquals(1, state.failures());
    }

    @Test
    void aRecordWorksWhenOneOfItsLinksDoes() {
        var works = LinkState.first(ADDRESS, LinkAnswer.ANSWERS, "200", MONDAY);
        var shaky = LinkState.first(ADDRESS, LinkAnswer.FAILS, "503", MONDAY);
        var broken = shaky.next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofDays(2)))
                .next(LinkAnswer.FAILS, "503", MONDAY.plus(Duration.ofDays(3)));

        assertEquals(Optional.of(Reach.WORKS), Reach.of(List.of(broken, works)));
        assertEquals(Optional.of(Reach.BROKEN), Reach.of(List.of(broken)));
        assertEquals(Optional.of(Reach.UNKNOWN), Reach.of(List.of(broken, shaky)));
        assertEquals(Optional.empty(), Reach.of(List.of()));
    }

    @Test
    void theAddressesOfDataAreFoundInAnEntitysText() {
        var text = """
                <https://a.example/d> <http://www.w3.org/ns/dcat#accessURL> <https://a.example/sida> .
                <https://a.example/d> <http://www.w3.org/ns/dcat#downloadURL> <https://a.example/bad.csv> .
                <https://a.example/d> <http://www.w3.org/ns/dcat#downloadURL> <ftp://a.example/bad.csv> .
                <https://a.example/d> <http://purl.org/dc/terms/license> <https://a.example/licens> .
                """;

        assertEquals(
                List.of("https://a.example/sida", "https://a.example/bad.csv"),
                NamedLinks.in(text).all());
    }
}
