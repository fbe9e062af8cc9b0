package se.datatorg.web.api.rest;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.datatorg.catalog.record.Place;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Parameters;

/** Reads the parameters of a search. */
record Asked(FacetWords words) {
    static final String[] PARAMETERS = {
        "q",
        "publisher",
        "type",
        "theme",
        "format",
        "licence",
        "keyword",
        "hvd",
        "access",
        "serviceType",
        "band",
        "reach",
        "updatedSince",
        "publishedFrom",
        "publishedTo",
        "spatial",
        "series",
        "sort",
        "page",
        "limit",
        "facets",
        "reasons",
        "lang"
    };
    private static final int DEFAULT_LIMIT = 20;

    SearchQuery of(Parameters given) {
        int limit = given.number("limit", DEFAULT_LIMIT, 1, SearchQuery.MAX_LIMIT);
        int page = given.number("page", 1, 1, (SearchQuery.MAX_DEPTH + limit - 1) / limit);
        var text = given.one("q").orElse("").strip();
        if (text.length() > SearchQuery.MAX_TEXT) {
            throw Parameters.bad(
                    "q",
                    text,
                    new Text(
                            "Texten får ha högst " + SearchQuery.MAX_TEXT + " tecken.",
                            "The text may have at most " + SearchQuery.MAX_TEXT + " characters."));
        }
        return new SearchQuery(
                text,
                given.lang(),
                filters(given),
                given.day("updatedSince"),
                given.day("publishedFrom"),
                given.day("publishedTo"),
                given.one("spatial").map(Asked::box),
                given.choice("sort", Sort.values(), Sort::word).orElse(Sort.RELEVANCE),
                page,
                limit,
                facets(given),
                isSeriesOnce(given));
    }

    /** Whether every hit says why it is one. */
    static boolean wantsReasons(Parameters given) {
        return given.one("reasons")
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Parameters.bad("reasons", value, Parameters.oneOf(Stream.of("true", "false")));
                })
                .orElse(false);
    }

    private static boolean isSeriesOnce(Parameters given) {
        return given.one("series")
                .map(value -> switch (value) {
                    case "once" -> true;
                    case "each" -> false;
                    default -> throw Parameters.bad("series", value, Parameters.oneOf(Stream.of("each", "once")));
                })
                .orElse(false);
    }

    private Map<Facet, Set<String>> filters(Parameters given) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new LinkedHashSet<String>();
            given.all(facet.word()).forEach(value -> values.add(words.known(facet, value)));
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    /** Which facets to count: all unless some are named; {@code none} counts none. */
    private static Set<Facet> facets(Parameters given) {
        var named = given.all("facets").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList();
        if (named.isEmpty() || named.equals(List.of("all"))) {
            return EnumSet.allOf(Facet.class);
        }
        if (named.equals(List.of("none"))) {
            return Set.of();
        }
        var facets = EnumSet.noneOf(Facet.class);
        named.forEach(name -> facets.add(facet(name)));
        return facets;
    }

    private static Facet facet(String name) {
        return Stream.of(Facet.values())
                .filter(facet -> facet.word().equals(name))
                .findFirst()
                .orElseThrow(() -> Parameters.bad(
                        "facets",
                        name,
                        Parameters.oneOf(
                                Stream.concat(Stream.of(Facet.values()).map(Facet::word), Stream.of("all", "none")))));
    }

    private static Place.Box box(String text) {
        return Place.Box.parse(text)
                .orElseThrow(() -> Parameters.bad(
                        "spatial",
                        text,
                        new Text(
                                "Skriv väst,syd,öst,nord i grader, så här: 11.9,57.6,12.1,57.8.",
                                "Write west,south,east,north in degrees, like this: 11.9,57.6,12.1,57.8.")));
    }
}
