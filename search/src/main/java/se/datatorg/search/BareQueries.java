package se.datatorg.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;

/**
 * A question as one asks it of Lucene who has understood it, and has nothing else: once for the best hits, and once more for
 * each facet that something is chosen of, to count it as if nothing were. Facets with the same question share one.
 *
 * @param depth how many of the best hits
 * @param counts what is counted of each facet
 */
record BareQueries(Query hits, Sort order, int depth, Map<Facet, Query> counts) {
    BareQueries {
        counts = Map.copyOf(counts);
    }

    /** The facets by what is counted of them. */
    Map<Query, List<Facet>> counted() {
        var counted = new LinkedHashMap<Query, List<Facet>>();
        new EnumMap<>(counts)
                .forEach((facet, query) -> counted.computeIfAbsent(query, same -> new ArrayList<>())
                        .add(facet));
        return counted;
    }
}
