package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static final URI PAGE = URI.create("https://a.se/katalog?page=1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PagedCollection       | nextPage | <https://a.se/katalog?page=2>",
                "PagedCollection       | nextPage | \"https://a.se/katalog?page=2\"",
                "PartialCollectionView | next     | <https://a.se/katalog?page=2>",
                "PartialCollectionView | next     | \"?page=2\""
            })
    void theNextPageIsFoundAsLinkOrText(String type, String link, String next) {
        var graph = Documents.turtle(
                        "<https://a.se/katalog?page=1> a hydra:" + type + " ; hydra:" + link + " " + next + " .")
                .graph();

        assertEquals(
                Optional.of("https://a.se/katalog?page=2"),
                Paging.findNext(graph, PAGE).map(URI::toString));
    }

    @Test
    void theLastPageHasNoNext() {
        var graph = Documents.turtle(
                        "<https://a.se/katalog?page=2> a hydra:PagedCollection ; hydra:lastPage \"https://a.se/katalog?page=2\" .")
                .graph();

        assertEquals(Optional.empty(), Paging.findNext(graph, PAGE));
    }
}
