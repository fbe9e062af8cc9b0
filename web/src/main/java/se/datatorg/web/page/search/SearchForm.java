package se.datatorg.web.page.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Lang;

/**
 * Reads a search page's address into a query. A page for people forgives: what it does not understand it leaves out
 * (the API, for programs, answers 400).
 */
final class SearchForm {
    static final String SERIES = "series";
    static final int PER_PAGE = 20;
    static final Set<Facet> SHOWN = EnumSet.complementOf(EnumSet.of(Facet.KEYWORD));
    private static final int LAST_PAGE = SearchQuery.MAX_DEPTH / PER_PAGE;

    private SearchForm() {}

    static SearchQuery read(SearchAddress address, Lang lang) {
        return new SearchQuery(
                text(address),
                lang,
                filters(address),
                day(address, "updatedSince"),
                day(address, "publishedFrom"),
                day(address, "publishedTo"),
                PlaceFilter.box(address),
                sort(address),
                page(address),
                PER_PAGE,
                SHOWN,
                address.first(SERIES).equals("once"));
    }

    private static String text(SearchAddress address) {
        var text = address.first("q");
        return text.length() <= SearchQuery.MAX_TEXT ? text : text.substring(0, SearchQuery.MAX_TEXT);
    }

    private static Map<Facet, Set<String>> filters(SearchAddress address) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = address.values(facet.word());
            if (!values.isEmpty()) {
                filters.put(facet, new TreeSet<>(values));
            }
        }
        return filters;
    }

    private static Optional<LocalDate> day(SearchAddress address, String name) {
        try {
            var text = address.first(name);
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            // A date that is none narrows nothing.
            return Optional.empty();
        }
    }

    private static Sort sort(SearchAddress address) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.word().equals(address.first("sort")))
                .findFirst()
                .orElse(address.first("q").isEmpty() ? Sort.MODIFIED : Sort.RELEVANCE);
    }

    private static int page(SearchAddress address) {
        var text = address.first("page");
        return text.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 1;
    }
}
