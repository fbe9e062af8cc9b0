package se.datatorg.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the index, all out of one generation.
 *
 * @param total hits in all
 * @param facets counts, as if the facet itself were not filtered on; highest count first
 * @param spelling what the reader may have meant, when little or nothing was found
 * @param place a municipality that the question names
 * @param alternatives other words, when nothing was found
 */
public record SearchResult(
        int total,
        int page,
        int limit,
        long generation,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        Optional<String> spelling,
        Optional<PlaceFound> place,
        List<Alternative> alternatives) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        alternatives = List.copyOf(alternatives);
    }
}
