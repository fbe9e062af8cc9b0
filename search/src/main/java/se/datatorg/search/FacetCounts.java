package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;

/** Counts the values of facets, each as if nothing were chosen in it. */
final class FacetCounts {
    /** Limit L-30. */
    static final int MOST_VALUES = 100;

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final GenerationSearcher searcher;
    private final SearchQuery asked;

    FacetCounts(GenerationSearcher searcher, SearchQuery asked) {
        this.searcher = searcher;
        this.asked = asked;
    }

    Map<Facet, List<FacetCount>> count(Found found, Filters filters) throws IOException {
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        var plain = new TreeSet<>(asked.facets());
        plain.removeAll(filters.chosen());
        if (!plain.isEmpty()) {
            var hits = hits(filters.narrow(found, searcher));
            for (var facet : plain) {
                counts.put(facet, values(facet, hits));
            }
        }
        for (var facet : asked.facets()) {
            if (!plain.contains(facet)) {
                counts.put(facet, values(facet, hits(filters.narrowBut(facet, found, searcher))));
            }
        }
        return counts;
    }

    private FacetsCollector hits(Found found) throws IOException {
        return searcher.search(found, new FacetsCollectorManager());
    }

    private List<FacetCount> values(Facet facet, FacetsCollector hits) throws IOException {
        var chosen = asked.filters().getOrDefault(facet, Set.of());
        var missing = new TreeSet<>(chosen);
        var values = new ArrayList<FacetCount>();
        var state = searcher.facetState(facet);
        if (state.isPresent()) {
            var counted = new SortedSetDocValuesFacetCounts(state.get(), hits);
            var top = counted.getTopChildren(MOST_VALUES, facet.word());
            if (top != null) {
                for (var value : top.labelValues) {
                    missing.remove(value.label);
                    values.add(count(facet, value.label, value.value.intValue(), chosen));
                }
            }
            for (var value : List.copyOf(missing)) {
                int count = counted.getSpecificValue(facet.word(), value).intValue();
                if (count > 0) {
                    missing.remove(value);
                    values.add(count(facet, value, count, chosen));
                }
            }
        }
        missing.forEach(value -> values.add(count(facet, value, 0, chosen)));
        values.sort(MOST_FIRST);
        return values;
    }

    private FacetCount count(Facet facet, String value, int count, Set<String> chosen) {
        return new FacetCount(value, searcher.label(facet, value), count, chosen.contains(value));
    }
}
