package se.datatorg.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * The floor of measurements: what Lucene itself needs for a question on the same index, when somebody has understood the
 * question already, and asks it plainly, as {@link BareQueries} says. Understanding, reading, marking and writing are left
 * out; so is all that the portal itself keeps of a generation.
 */
public final class BareSearch {
    private static final int MOST_VALUES = 10;

    private final SearchIndex index;
    private final Map<SearchQuery, BareQueries> prepared = new ConcurrentHashMap<>();

    public BareSearch(SearchIndex index) {
        this.index = index;
    }

    /** Works out what the questions mean, so that {@link #answer} need not. */
    public void prepare(List<SearchQuery> questions) {
        index.read(searcher -> {
            for (var asked : questions) {
                prepared.put(asked, index.bare(searcher, asked));
            }
            return questions.size();
        });
    }

    /** The number of hits, their places in the index and the most frequent values of the facets, in a line. */
    public String answer(SearchQuery asked) {
        var queries = prepared.get(asked);
        if (queries == null) {
            throw new IllegalStateException("not prepared: " + asked);
        }
        return index.read(searcher -> answer(searcher, queries));
    }

    private static String answer(GenerationSearcher searcher, BareQueries queries) throws IOException {
        var answer = new StringBuilder();
        var hits = searcher.search(
                queries.hits(), new TopFieldCollectorManager(queries.order(), queries.depth(), Integer.MAX_VALUE));
        answer.append(hits.totalHits.value());
        for (var hit : hits.scoreDocs) {
            answer.append(' ').append(hit.doc);
        }
        for (var counted : queries.counted().entrySet()) {
            var collected = searcher.search(counted.getKey(), new FacetsCollectorManager());
            for (var facet : counted.getValue()) {
                answer.append(' ').append(count(searcher, facet, collected));
            }
        }
        return answer.toString();
    }

    private static String count(GenerationSearcher searcher, Facet facet, FacetsCollector hits) throws IOException {
        var state = searcher.facetState(facet);
        return state.isEmpty()
                ? ""
                : String.valueOf(
                        new SortedSetDocValuesFacetCounts(state.get(), hits).getTopChildren(MOST_VALUES, facet.word()));
    }
}
