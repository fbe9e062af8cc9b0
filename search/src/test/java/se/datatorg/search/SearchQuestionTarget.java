package se.datatorg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import se.datatorg.vocab.Lang;

/** Anything may be typed into the search box. */
final class SearchQuestionTarget {
    private static final SearchIndex INDEX = filled();

    private SearchQuestionTarget() {}

    static void take(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var shown = text.substring(0, Math.min(text.length(), SearchQuery.MAX_TEXT));
        for (var lang : Lang.values()) {
            INDEX.search(SearchQuery.of(shown, lang));
            INDEX.suggest(shown, lang, 5);
        }
    }

    private static SearchIndex filled() {
        try {
            var index = SearchIndex.open(Files.createTempDirectory("fuzzed-index"));
            var records = Stream.of("Badplatser", "Cykelvägar i Lerum", "Vattenkvalitet", "Öppettider på bibliotek")
                    .map(title -> Records.dataset(title, title + " med mera.").record())
                    .toList();
            index.apply(new RecordChanges(1, records, List.of()));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
