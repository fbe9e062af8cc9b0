package se.datatorg.web.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.testdata.bench.BenchQuestions;
import se.datatorg.vocab.Lang;

/** The questions of a measurement: as addresses have them, and as the index gets them. */
final class Questions {
    /** Different ones; after that they come again in other letters, so that no answer has been given before. */
    static final int MANY = 500;

    private static final int LIMIT = 10;

    private final BenchQuestions made;

    Questions(long seed) {
        made = new BenchQuestions(seed);
    }

    /** As the index gets it from {@link #asJson}. */
    SearchQuery asked(int number) {
        var question = made.question(number % MANY);
        return SearchQuery.of(question.text(), Lang.SV)
                .with(Map.of(Facet.THEME, Set.copyOf(question.themes()), Facet.FORMAT, Set.copyOf(question.formats())))
                .part(1, LIMIT, EnumSet.of(Facet.THEME, Facet.FORMAT));
    }

    /** The interface's address. */
    String asJson(int number) {
        return "/api/v1/datasets?facets=theme,format&limit=" + LIMIT + "&" + query(number);
    }

    /** The page's address. */
    String asPage(int number) {
        return "/datasets?" + query(number);
    }

    /** Address of suggestions for the beginning of a word. */
    String suggest(int number) {
        return "/api/v1/suggest?q=" + encoded(made.beginning(number));
    }

    private String query(int number) {
        var question = made.question(number % MANY);
        var query = new StringBuilder("q=").append(encoded(question.text() + unread(number / MANY)));
        question.themes().forEach(theme -> query.append("&theme=").append(theme));
        question.formats().forEach(format -> query.append("&format=").append(format));
        return query.toString();
    }

    /** The number in characters that a search does not read. */
    private static String unread(int number) {
        return number == 0
                ? ""
                : " " + Integer.toBinaryString(number).replace('0', '.').replace('1', ',');
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
