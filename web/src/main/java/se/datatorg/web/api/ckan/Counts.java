package se.datatorg.web.api.ckan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;

/** How many packages there are of each value; and lists of values, as CKAN tells them. */
record Counts(Portal portal) {
    static final Map<Facet, Set<String>> PACKAGES = Map.of(Facet.TYPE, Set.of("dataset", "series"));
    private static final int MOST = 10_000;

    Map<String, Integer> of(Facet facet) {
        var query = SearchQuery.of("", Lang.SV).with(PACKAGES).part(1, 1, Set.of(facet));
        return portal.index().search(query).facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count, (one, other) -> one));
    }

    /** Names alone, or whole with {@code all_fields}; {@code limit} and {@code offset} as asked. */
    static Object listed(Call call, List<Map<String, Object>> all) {
        var page = all.stream()
                .skip(call.number("offset", 0, Integer.MAX_VALUE))
                .limit(call.number("limit", MOST, MOST))
                .toList();
        return call.isTrue("all_fields")
                ? page
                : page.stream().map(one -> one.get("name")).toList();
    }
}
